using Analytics.Samples.Country;
using Analytics.Samples.Population;

namespace Analytics.Samples.Accounts;

/// <summary>Books the accounts (kommunekonsern) of a municipality year by year: debt and fund carry over.</summary>
internal sealed class AccountsSimulation
{
    private const double RepaymentOfDebt = 0.034;
    private const double TurnoverOfFunds = 0.008;

    /// <summary>Use of earlier years' surplus left the accounts with the rules of 2020.</summary>
    private const int LastYearOfCarriedSurplus = 2020;

    private readonly SampleMunicipality municipality;
    private readonly AccountProfile profile;
    private readonly PopulationHistory population;
    private readonly SeededRandom random;
    private long debt;
    private long fund;

    private AccountsSimulation(SampleMunicipality municipality, PopulationHistory population, int seed)
    {
        this.municipality = municipality;
        this.population = population;
        profile = AccountProfiles.Of(municipality.Code);
        random = SeededRandom.For(seed, "accounts " + municipality.Code.Value);
    }

    /// <summary>The accounts 2015-2025.</summary>
    public static IReadOnlyDictionary<int, MunicipalAccounts> Run(SampleMunicipality municipality, PopulationHistory population, int seed)
    {
        var simulation = new AccountsSimulation(municipality, population, seed);
        var accounts = new Dictionary<int, MunicipalAccounts>();
        for (var year = NationalEconomy.FirstYear; year <= NationalEconomy.LastYear; year++)
            accounts[year] = simulation.Book(year);
        return accounts;
    }

    private MunicipalAccounts Book(int year)
    {
        // KOSTRA divides a year's accounts by the population at its end, 1 January of the next year.
        var people = population.Stock(municipality, year + 1);
        var lines = Revenues(year, people.Total);
        var revenue = lines.Values.Sum();
        if (year == NationalEconomy.FirstYear)
        {
            debt = Money.Round(revenue * profile.Debt.Start / 100);
            fund = Money.Round(revenue * profile.FundAtStart / 100);
        }

        var result = Money.Round(revenue * ResultPercent(year) / 100);
        Finance(lines, year, revenue);
        Expend(lines, revenue, result);
        Dispose(lines, year, revenue, result);
        var statement = new OperatingStatement(lines);
        fund += statement["540"] - statement["940"];

        // Services are paid by what no service earns itself, less what is left after them.
        var unearned = statement.FreeIncome + statement["AG10"] + statement["AGD76"] + (statement["AGD77"] / 3);
        return new MunicipalAccounts
        {
            Statement = statement,
            Balance = Balance(statement, year),
            Services = ServiceSpending.Spread(municipality, people, year, unearned - statement["AGD65"], random),
        };
    }

    private double ResultPercent(int year) =>
        profile.Results.TryGetValue(year, out var told) ? told : Math.Clamp(NationalEconomy.Result(year) + profile.ResultOffset + (0.9 * random.Normal()), -3.0, 6.4);

    private Dictionary<string, long> Revenues(int year, int inhabitants)
    {
        var free = NationalEconomy.FreeIncome(year) * profile.FreeIncome * random.Factor(0.006) * inhabitants / 1000;
        var tax = free * profile.TaxShare * random.Factor(0.02);
        var total = free / 0.70;
        var refugees = NationalEconomy.RefugeeGrant(year) * random.Factor(0.2);
        return new Dictionary<string, long>
        {
            ["A800"] = Money.Round(free - tax),
            ["AGD75"] = Money.Round(tax),
            ["AG10"] = Money.Round(profile.PropertyTax * (1 + (0.025 * (year - NationalEconomy.FirstYear))) * inhabitants / 1000),
            ["AGD76"] = Money.Round(total * 0.0006 * random.Factor(0.1)),
            ["AGD77"] = Money.Round(total * ((0.034 * random.Factor(0.08)) + refugees)),
            ["AGD78"] = Money.Round(total * 0.132 * random.Factor(0.03)),
            ["A600"] = Money.Round(total * 0.026 * random.Factor(0.03)),
            ["AGD96"] = Money.Round(total * 0.088 * random.Factor(0.03)),
        };
    }

    private void Finance(Dictionary<string, long> lines, int year, long revenue)
    {
        var interest = NationalEconomy.Interest(year);
        lines["AGD82"] = Money.Round(debt * interest * random.Factor(0.03));
        lines["AGD79"] = Money.Round((fund + (revenue * 0.10)) * (interest - 0.004) * random.Factor(0.05));
        lines["AGD81"] = Money.Round(revenue * 0.007 * random.Factor(0.15));
        lines["AGD83"] = Money.Round(revenue * 0.0003 * random.Normal());
        lines["AG5"] = Money.Round(debt * RepaymentOfDebt * random.Factor(0.02));
        lines["A590"] = Money.Round(revenue * 0.054 * random.Factor(0.02));
        lines["AGD87"] = lines["A590"];
    }

    /// <summary>Spends what leads to the year's result, and leaves the rounding in goods and services.</summary>
    private void Expend(Dictionary<string, long> lines, long revenue, long result)
    {
        lines["AG18"] = profile.HasEnterprises ? Money.Round(revenue * 0.0006 * random.Normal()) : 0;
        var finance = lines["AGD82"] + lines["AG5"] - lines["AGD79"] - lines["AGD81"] - lines["AGD83"];
        var gross = result + finance - lines["AGD87"];
        var spending = revenue - lines["AG18"] - gross - lines["A590"];
        lines["AG15"] = Money.Round(spending * 0.512 * random.Factor(0.008));
        lines["AG35"] = Money.Round(spending * 0.134 * random.Factor(0.02));
        lines["AGD51"] = Money.Round(spending * 0.147 * random.Factor(0.02));
        lines["AGD80"] = Money.Round(spending * 0.060 * random.Factor(0.02));
        lines["AG17"] = spending - lines["AG15"] - lines["AG35"] - lines["AGD51"] - lines["AGD80"];
    }

    /// <summary>Part of a good result goes to investment; the rest meets the fund, which cannot fall below zero.</summary>
    private void Dispose(Dictionary<string, long> lines, int year, long revenue, long result)
    {
        lines["570"] = Money.Round((0.006 * revenue) + Math.Max(0, 0.72 * (result - (0.005 * revenue))));
        lines["550"] = Money.Round(revenue * 0.012 * random.Factor(0.1));
        lines["950"] = Money.Round(revenue * 0.0105 * random.Factor(0.1));
        lines["AD930"] = year <= LastYearOfCarriedSurplus ? -Money.Round(revenue * 0.004 * random.Factor(0.2)) : 0;
        var rest = result - lines["570"] - lines["550"] + lines["950"] - lines["AD930"];
        lines["540"] = Math.Max(rest, 0) + Money.Round(revenue * TurnoverOfFunds);
        lines["940"] = Math.Min(lines["540"] - rest, fund + lines["540"]);
    }

    private BalanceFigures Balance(OperatingStatement statement, int year)
    {
        var revenue = statement.Revenue;
        var passed = (double)(year - NationalEconomy.FirstYear + 1) / (NationalEconomy.LastYear - NationalEconomy.FirstYear + 1);
        var aim = profile.Debt.Start + ((profile.Debt.End - profile.Debt.Start) * passed);
        var borrowed = Math.Max(Money.Round(0.02 * revenue), Money.Round((revenue * aim / 100 * random.Factor(0.012)) - debt + statement["AG5"]));
        debt += borrowed - statement["AG5"];
        return new BalanceFigures
        {
            NetDebt = debt,
            LongTermDebt = debt + Money.Round(revenue * 0.13 * random.Factor(0.05)),
            InterestExposure = Money.Round((debt * 0.62) - (revenue * 0.08 * random.Factor(0.1))),
            Pension = Money.Round(revenue * 0.90 * random.Factor(0.02)),
            Fund = fund,
            WorkingCapital = fund + Money.Round(revenue * 0.055 * random.Factor(0.15)),
            Investment = Money.Round(borrowed / (0.60 + (0.05 * random.Normal()))),
            Borrowed = borrowed,
        };
    }
}
