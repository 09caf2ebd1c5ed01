using Analytics.Core;

namespace Analytics.Analysis.Demography.Accuracy;

/// <summary>SSB's own projections in the main alternative, each from the year that its edition starts in.</summary>
/// <remarks>
/// SSB states no probability for the band from the low alternative (LLML) to the high one (HHMH); where an edition has both, it stands where an 80 percent interval would.
/// A municipality is left out of an edition that differs from the count on the first 1 January: its borders were others.
/// </remarks>
/// <param name="editions">First 1 January → forecasts in the borders of the counts, with horizon 0 for the first 1 January itself.</param>
public sealed class PublishedEditions(IReadOnlyDictionary<Year, IReadOnlyList<AreaForecast>> editions) : IProjectionMethod
{
    /// <summary>The method's code.</summary>
    public const string MethodCode = "ssb_mmmm";

    private const double MostDifference = 0.01;

    /// <inheritdoc/>
    public string Code => MethodCode;

    /// <inheritdoc/>
    public string NameNb => "SSBs hovedalternativ (MMMM)";

    /// <summary>The first 1 January of each edition, rising.</summary>
    public IReadOnlyList<Year> Launches { get; } = [.. editions.Keys.Order()];

    /// <inheritdoc/>
    public IReadOnlyList<AreaForecast> Project(CountryCounts known, Year launch, IReadOnlyList<int> horizons)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(horizons);
        if (!editions.TryGetValue(launch, out var forecasts))
            return [];
        var comparable = forecasts.Where(f => f.Horizon == 0 && known.Groups(f.Area, launch) is { } counted && Agrees(f.Total, counted.Total)).Select(f => f.Area).ToHashSet();
        return [.. forecasts.Where(f => comparable.Contains(f.Area) && horizons.Contains(f.Horizon))];
    }

    /// <summary>Whether an edition's first total is the counted one, but for small corrections: the same municipality in the same borders.</summary>
    public static bool Agrees(double published, double counted) => Math.Abs(published - counted) <= MostDifference * counted;
}
