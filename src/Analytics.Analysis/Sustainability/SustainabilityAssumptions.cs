namespace Analytics.Analysis.Sustainability;

/// <summary>What is taken as given when accounts are carried forward, in fixed prices.</summary>
public sealed record SustainabilityAssumptions
{
    /// <summary>How much of the country's own demographic cost free incomes follow, 0-1. Default 1: growth has mostly been set to cover it (Kommuneproposisjonen).</summary>
    public double CountryNeedCovered { get; init; } = 1;

    /// <summary>How much of a need that grows otherwise than the country's is made even, 0-1. Default 1: utgiftsutjevningen is full.</summary>
    public double NeedEvenedOut { get; init; } = 1;

    /// <summary>Real growth of free income per inhabitant beyond that, percent a year. Default 0.</summary>
    public double FreeIncomeGrowthPercent { get; init; }

    /// <summary>The municipality's cost of a need-corrected inhabitant against the country's (F13). Default 1.</summary>
    public double CostLevel { get; init; } = 1;

    /// <summary>Kroner a year that pensions cost more than in the opening year, from the first year on (F14); null, the default, where nobody has said it: then nothing is counted.</summary>
    public double? PensionGrowth { get; init; }

    /// <summary>The same of what the state has bound the growth of free incomes to (F14).</summary>
    public double? BoundGrowth { get; init; }

    /// <summary>Interest on exposed debt that is taken up or paid down, percent. Default 4.</summary>
    public double InterestPercent { get; init; } = 4;

    /// <summary>Change of the interest on all exposed debt from the first year on, percentage points (F24). Default 0.</summary>
    public double InterestChange { get; init; }

    /// <summary>Years that debt is paid down over. Default 25.</summary>
    public double RepaymentYears { get; init; } = 25;

    /// <summary>Part of investments that is borrowed, 0-1. Default 0.6; the rest comes from grants, VAT compensation and sales.</summary>
    public double Borrowed { get; init; } = 0.6;

    /// <summary>Investments a year, kroner; those of the opening year when null, the default.</summary>
    public double? Investments { get; init; }
}
