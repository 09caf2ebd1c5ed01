using Analytics.Core;

namespace Analytics.Analysis.Demography.Accuracy;

/// <summary>A way to say from the counts of a country what the population of each municipality will be.</summary>
/// <remarks>Methods are pure: the same counts, launch and horizons give the same forecasts.</remarks>
public interface IProjectionMethod
{
    /// <summary>Short name for data: "no_change".</summary>
    string Code { get; }

    /// <summary>Name in bokmål, as it stands inside a sentence.</summary>
    string NameNb { get; }

    /// <summary>Forecasts for 1 January some years after the launch.</summary>
    /// <param name="known">The counts up to the launch year, and none later: see <see cref="CountryCounts.KnownIn"/>.</param>
    /// <param name="launch">The last year that is known.</param>
    /// <param name="horizons">Years after the launch, one or more; all are asked for at once, as a method that steps year by year passes the shorter ones on its way.</param>
    /// <returns>One forecast for each municipality and horizon that the method can reach with what is known. Others are left out, never guessed.</returns>
    IReadOnlyList<AreaForecast> Project(CountryCounts known, Year launch, IReadOnlyList<int> horizons);
}
