using Analytics.Analysis.Demography.Alternatives;
using Analytics.Analysis.Demography.Flows;
using Analytics.Core;

namespace Analytics.Analysis.Demography.Country;

/// <summary>From the letters and the municipality's own alternatives to what the projection changes.</summary>
public static class AlternativeLevers
{
    /// <summary>SSB's letters. M is the project's own main alternative; H, L, K and 0 differ from it as SSB's letters differ from SSB's M.</summary>
    /// <param name="code">The letters.</param>
    /// <param name="assumptions">What the letters stand for.</param>
    /// <param name="launch">The 1 January of the start; the decline of mortality is that of its year.</param>
    public static ProjectionLevers Of(AlternativeCode code, AlternativeAssumptions assumptions, Year launch)
    {
        ArgumentNullException.ThrowIfNull(assumptions);
        return new ProjectionLevers
        {
            Fertility = year => assumptions.FertilityLevel(code, year),
            MortalityDecline = assumptions.MortalityDeclineFactor(code, launch),
            DomesticMobility = year => assumptions.InternalMigrationLevel(code, year),
            NetImmigration = year => assumptions.ImmigrationLevel(code, year),
        };
    }

    /// <summary>The municipality's own alternative on top of the letters that it builds on.</summary>
    /// <param name="own">The alternative.</param>
    /// <param name="assumptions">What its letters stand for.</param>
    /// <param name="forecaster">The projection of the country, whose first year says who moves and lives there.</param>
    public static ProjectionLevers Of(OwnAlternative own, AlternativeAssumptions assumptions, CountryForecaster forecaster)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(forecaster);
        var local = forecaster.Main.Of(own.Municipality) is { } area ? Profiles(area) : null;
        return Of(own.BuildsOn, assumptions, forecaster.Main.Estimate.Launch) with
        {
            Extra = (municipality, year) => municipality == own.Municipality ? Cells(own.PersonsIn(year, local)) : SexAgeValues.Zero,
        };
    }

    private static LocalProfiles Profiles(AreaForecast area)
    {
        var moves = area.Flows[0].MovesIn;
        var movers = AgeProfile.OfPopulation("like-movers", new PopulationVector(moves.Ages(Sex.Male), moves.Ages(Sex.Female)), "projection", "own_computation");
        return new LocalProfiles(movers, AgeProfile.OfPopulation("like-population", area.Population[0], "SSB 07459", "own_computation"));
    }

    private static SexAgeValues Cells(BySex<IReadOnlyList<double>> persons) => new(persons.Male, persons.Female);
}
