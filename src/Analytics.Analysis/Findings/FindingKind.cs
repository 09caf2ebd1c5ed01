namespace Analytics.Analysis.Findings;

/// <summary>What a finding is about; the report has words for each.</summary>
public enum FindingKind
{
    /// <summary>Netto driftsresultat against its limit.</summary>
    OperatingResult,

    /// <summary>Disposisjonsfond against its limit.</summary>
    ReserveFund,

    /// <summary>Netto lånegjeld against its limit.</summary>
    NetDebt,

    /// <summary>Frie inntekter against the KOSTRA group.</summary>
    FreeIncome,

    /// <summary>What the changed age structure costs.</summary>
    DemographicCost,

    /// <summary>More inhabitants of 80 and older.</summary>
    MoreOldest,

    /// <summary>Fewer or more children of school age.</summary>
    SchoolChildren,

    /// <summary>The total population since ten years.</summary>
    PopulationTrend,

    /// <summary>Working-age inhabitants per older inhabitant.</summary>
    SupportRatio,

    /// <summary>Kommunekompasset against target or the mean.</summary>
    Compass,
}
