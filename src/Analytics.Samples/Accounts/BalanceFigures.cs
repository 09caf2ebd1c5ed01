namespace Analytics.Samples.Accounts;

/// <summary>What the balance and the investment accounts say at the year's end, in 1000 kr.</summary>
internal sealed record BalanceFigures
{
    /// <summary>Netto lånegjeld (KG31, KG117).</summary>
    public required long NetDebt { get; init; }

    /// <summary>Langsiktig gjeld without pension obligations (KG32, KG116).</summary>
    public required long LongTermDebt { get; init; }

    /// <summary>Netto renteeksponering (KG40).</summary>
    public required long InterestExposure { get; init; }

    /// <summary>Pensjonsforpliktelse (40).</summary>
    public required long Pension { get; init; }

    /// <summary>Disposisjonsfond (56).</summary>
    public required long Fund { get; init; }

    /// <summary>Arbeidskapital without premieavvik (KG28, KG114).</summary>
    public required long WorkingCapital { get; init; }

    /// <summary>Brutto investeringsutgifter (AGI1).</summary>
    public required long Investment { get; init; }

    /// <summary>The part of the investment that was borrowed.</summary>
    public required long Borrowed { get; init; }

    /// <summary>Every figure multiplied by a factor of its own, by name.</summary>
    public BalanceFigures Scale(Func<string, double> factor) => new()
    {
        NetDebt = Money.Times(NetDebt, factor(nameof(NetDebt))),
        LongTermDebt = Money.Times(LongTermDebt, factor(nameof(LongTermDebt))),
        InterestExposure = Money.Times(InterestExposure, factor(nameof(InterestExposure))),
        Pension = Money.Times(Pension, factor(nameof(Pension))),
        Fund = Money.Times(Fund, factor(nameof(Fund))),
        WorkingCapital = Money.Times(WorkingCapital, factor(nameof(WorkingCapital))),
        Investment = Money.Times(Investment, factor(nameof(Investment))),
        Borrowed = Money.Times(Borrowed, factor(nameof(Borrowed))),
    };

    /// <summary>The sum of balances.</summary>
    public static BalanceFigures Sum(IReadOnlyCollection<BalanceFigures> balances) => new()
    {
        NetDebt = balances.Sum(b => b.NetDebt),
        LongTermDebt = balances.Sum(b => b.LongTermDebt),
        InterestExposure = balances.Sum(b => b.InterestExposure),
        Pension = balances.Sum(b => b.Pension),
        Fund = balances.Sum(b => b.Fund),
        WorkingCapital = balances.Sum(b => b.WorkingCapital),
        Investment = balances.Sum(b => b.Investment),
        Borrowed = balances.Sum(b => b.Borrowed),
    };
}
