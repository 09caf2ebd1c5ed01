namespace Analytics.Analysis.Demography.Country;

/// <summary>What the projection model was set to. The defaults were chosen by back-tests from 2010 and 2015 over 348 municipalities (SSB table 07459), with 2016 left for the report.</summary>
public sealed record CountryModelOptions
{
    /// <summary>Years between the two counts that levels are estimated from. Default 5; fewer are used where no count is that old.</summary>
    public int Window { get; init; } = 5;

    /// <summary>Person-years of the size's profile that each single age's net migration is drawn by, below <see cref="OldFrom"/>. Default 300. Stronger than chance alone asks for, because five years of moves say little of the next ten.</summary>
    public double MigrationStrength { get; init; } = 300;

    /// <summary>The same from <see cref="OldFrom"/> on, where people move less and more steadily. Default 100.</summary>
    public double OldMigrationStrength { get; init; } = 100;

    /// <summary>The age from which <see cref="OldMigrationStrength"/> holds. Default 55.</summary>
    public int OldFrom { get; init; } = 55;

    /// <summary>The oldest age that moves; above it moves cannot be told from deaths. Default 74.</summary>
    public int OldestMover { get; init; } = 74;

    /// <summary>How much of the net gain or loss of municipalities of the same size is kept; their age pattern is kept whole. Default 0.25.</summary>
    public double LevelKept { get; init; } = 0.25;

    /// <summary>Width of "the same size": standard deviation of the logarithm of inhabitants. Default 0.6.</summary>
    public double SizeBandwidth { get; init; } = 0.6;

    /// <summary>How much of a municipality's fertility level lasts, 0-1, after shrinking. Default 0.7.</summary>
    public double FertilityPersistence { get; init; } = 0.7;

    /// <summary>What the estimated strength of mortality is multiplied by. Default 1/3: the level of those over seventy holds their moves as well, and these last.</summary>
    public double MortalityStrengthFactor { get; init; } = 1.0 / 3;

    /// <summary>The youngest age that the level of mortality is read from. Default 70.</summary>
    public int MortalityFrom { get; init; } = 70;

    /// <summary>
    /// How far the number of births stays at the base year's instead of following the number of women, 0-1, through the tenth year; it falls to zero by the twenty-fifth. Default 1:
    /// from every launch since 2010 fewer children a woman have met more women, and constant rates gave 0-4-year-olds that were a fifth too many after ten years.
    /// </summary>
    public double BirthInertia { get; init; } = 1;

    /// <summary>Weight of a damped continuation of the last years' growth in the total, 0-1; ages under 65 are adjusted. Default 0.25.</summary>
    public double TrendWeight { get; init; } = 0.25;

    /// <summary>How much of the last years' yearly growth that trend keeps. Default 0.5.</summary>
    public double TrendKept { get; init; } = 0.5;

    /// <summary>The first age that <see cref="TrendWeight"/> leaves alone. Default 65.</summary>
    public int AdjustedBelow { get; init; } = 65;

    /// <summary>Domestic moves between municipalities a year per inhabitant. Default 0.0474: 245 774 in 2015 (SSB table 01222) per 5 178 000 inhabitants, in the 428 municipalities of that year.</summary>
    public double DomesticMobility { get; init; } = 0.0474;

    /// <summary>Emigrations a year per inhabitant. Default 0.0073: 37 569 in 2015 (SSB table 01222).</summary>
    public double Emigration { get; init; } = 0.0073;

    /// <summary>Expected moves that the usual weighs as much as, where too few municipalities have counted moves to estimate it. Default 100: a year's moves out of a municipality of 2 000.</summary>
    public double MoveStrength { get; init; } = 100;

    /// <summary>Fewest municipalities that can say what is usual for a size or how much municipalities differ. Default 30; with fewer, net migration is drawn towards zero and <see cref="FertilityStrength"/> and <see cref="MortalityStrength"/> hold.</summary>
    public int FewestAreas { get; init; } = 30;

    /// <summary>Expected births that the country weighs as much as where too few municipalities are known to estimate it. Default 70, as estimated over 348 municipalities in 2010 (79) and 2015 (62).</summary>
    public double FertilityStrength { get; init; } = 70;

    /// <summary>Expected deaths that the country weighs as much as in the same case. Default 300, as estimated over 348 municipalities in 2010 (276) and 2015 (332).</summary>
    public double MortalityStrength { get; init; } = 300;
}
