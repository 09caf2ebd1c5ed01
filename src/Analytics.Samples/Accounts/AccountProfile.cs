namespace Analytics.Samples.Accounts;

/// <summary>What drives a municipality's economy.</summary>
internal sealed record AccountProfile
{
    /// <summary>Free income per inhabitant, 1 being the country's level.</summary>
    public required double FreeIncome { get; init; }

    /// <summary>Taxes' share of free income.</summary>
    public required double TaxShare { get; init; }

    /// <summary>Property tax per inhabitant in 2015, kr.</summary>
    public required double PropertyTax { get; init; }

    /// <summary>Added to the country's net operating result, percentage points.</summary>
    public required double ResultOffset { get; init; }

    /// <summary>The fund at the end of 2014, per cent of revenue.</summary>
    public required double FundAtStart { get; init; }

    /// <summary>Net debt at the end of 2014 and the level aimed at in 2025, per cent of revenue.</summary>
    public required (double Start, double End) Debt { get; init; }

    /// <summary>The share of the activity that lies outside the municipal treasury, in enterprises and inter-municipal companies.</summary>
    public required double OutsideTreasury { get; init; }

    /// <summary>Whether enterprises are consolidated: else the consolidated accounts equal the treasury's.</summary>
    public bool HasEnterprises { get; init; }

    /// <summary>Net operating result by year, per cent of revenue, where the story fixes it.</summary>
    public IReadOnlyDictionary<int, double> Results { get; init; } = new Dictionary<int, double>();

    /// <summary>Spending level by service area, 1 being what the age structure suggests.</summary>
    public IReadOnlyDictionary<string, double> ServiceLevels { get; init; } = new Dictionary<string, double>();
}
