namespace Analytics.Samples.Accounts;

/// <summary>The accounts of one region and year.</summary>
internal sealed record MunicipalAccounts
{
    /// <summary>The operating statement.</summary>
    public required OperatingStatement Statement { get; init; }

    /// <summary>The balance.</summary>
    public required BalanceFigures Balance { get; init; }

    /// <summary>Cost by service area (FGK codes).</summary>
    public required IReadOnlyDictionary<string, ServiceCost> Services { get; init; }

    /// <summary>Every amount multiplied by a factor of its own, by the name of the line, figure or service area.</summary>
    public MunicipalAccounts Scale(Func<string, double> factor) => new()
    {
        Statement = Statement.Scale(factor),
        Balance = Balance.Scale(factor),
        Services = Services.ToDictionary(
            service => service.Key,
            service => new ServiceCost(Money.Times(service.Value.Net, factor(service.Key)), Money.Times(service.Value.Gross, factor(service.Key)))),
    };

    /// <summary>The sum of accounts.</summary>
    public static MunicipalAccounts Sum(IReadOnlyCollection<MunicipalAccounts> accounts) => new()
    {
        Statement = OperatingStatement.Sum([.. accounts.Select(a => a.Statement)]),
        Balance = BalanceFigures.Sum([.. accounts.Select(a => a.Balance)]),
        Services = accounts.First().Services.Keys.ToDictionary(
            service => service,
            service => new ServiceCost(accounts.Sum(a => a.Services[service].Net), accounts.Sum(a => a.Services[service].Gross))),
    };
}
