using Analytics.Core;

namespace Analytics.Samples.Country;

/// <summary>A municipality that does not exist, and what drives its population.</summary>
internal sealed record SampleMunicipality
{
    /// <summary>A code 99xx.</summary>
    public required MunicipalityCode Code { get; init; }

    /// <summary>The invented name.</summary>
    public required string Name { get; init; }

    /// <summary>Inhabitants that the simulation steers towards on 1 January 2026.</summary>
    public required int Inhabitants { get; init; }

    /// <summary>Growth a year that the simulation steers towards, as a share.</summary>
    public required double Growth { get; init; }

    /// <summary>The KOSTRA group, EKG01-EKG17.</summary>
    public required string KostraGroup { get; init; }

    /// <summary>SSB's centrality class, 1 (most central) to 6.</summary>
    public required int Centrality { get; init; }

    /// <summary>How readily people leave, 1 being the country's level.</summary>
    public required double OutMobility { get; init; }

    /// <summary>How strongly 18-25-year-olds are drawn here, 1 being the country's level.</summary>
    public required double YouthPull { get; init; }

    /// <summary>How strongly movers of 50 and more are drawn here, 1 being the country's level.</summary>
    public required double SeniorPull { get; init; }

    /// <summary>Fertility, 1 being the country's level.</summary>
    public required double Fertility { get; init; }

    /// <summary>How much older than the country the municipality was when the simulation began: 0 the same, 0.2 clearly older.</summary>
    public required double OldAtStart { get; init; }
}
