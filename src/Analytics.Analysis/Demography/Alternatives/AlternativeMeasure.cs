namespace Analytics.Analysis.Demography.Alternatives;

/// <summary>What a row of the alternatives' assumptions measures.</summary>
public enum AlternativeMeasure
{
    /// <summary>Children per woman in the country.</summary>
    TotalFertilityRate,

    /// <summary>Life expectancy at birth in the country, both sexes together, years.</summary>
    LifeExpectancy,

    /// <summary>Yearly decline of death rates against that of M (1 = as fast).</summary>
    MortalityDecline,

    /// <summary>Net immigration to the country, persons a year.</summary>
    NetImmigration,

    /// <summary>Moves within the country against those of M (1 = as many).</summary>
    InternalMigration,
}
