using Analytics.Core;

namespace Analytics.Analysis.Demography;

/// <summary>Launches the projection from earlier years with what was known then, and holds it against what was counted and against "no change".</summary>
/// <remarks>
/// Population, events, total fertility rates and mortality levels after the launch are hidden. The age patterns of deaths and births are today's for every launch.
/// Launches overlap, and are not independent.
/// </remarks>
public static class BackTester
{
    /// <summary>The name of the total in rows and summaries.</summary>
    public const string TotalNb = "Folketall i alt";

    /// <summary>Runs every launch that rests on as many year pairs as today's projection and has an outcome at the horizon.</summary>
    /// <param name="history">The counted population.</param>
    /// <param name="national">The country's rates.</param>
    /// <param name="events">Births, deaths and moves by calendar year; may be empty.</param>
    /// <param name="horizons">Years ahead; 5 and 10 when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">A horizon is outside 1-30.</exception>
    public static BackTest Run(PopulationHistory history, NationalRates national, IReadOnlyList<PopulationEvents> events, IReadOnlyList<int>? horizons = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(national);
        ArgumentNullException.ThrowIfNull(events);
        horizons ??= [5, 10];
        if (history.LatestCounted() is not { } newest)
            return new BackTest([], []);

        var pairs = MunicipalRateEstimator.CountYearPairs(history, newest);
        var rows = new List<BackTestRow>();
        foreach (var launch in history.ByAge.Keys.Order())
        {
            var reachable = horizons.Where(h => history.CountedIn(launch.Plus(h)) is not null).ToList();
            if (reachable.Count == 0 || history.CountedIn(launch) is not { } counted || MunicipalRateEstimator.CountYearPairs(history, launch) < pairs)
                continue;
            var known = events.Where(e => e.Year < launch).ToList();
            if (Projector.Project(history, national.AsKnownIn(launch), known, ProjectionVariant.Main, reachable.Max(), launch).Value is not { } projection)
                continue;
            foreach (var horizon in reachable)
            {
                var year = launch.Plus(horizon);
                rows.AddRange(Groups().Select(g => new BackTestRow(
                    launch, horizon, g.NameNb, projection.Years[year].Sum(g.Range), counted.Sum(g.Range), history.ByAge[year].Sum(g.Range))));
            }
        }

        return new BackTest(rows, Summarise(rows));
    }

    private static IEnumerable<(string NameNb, AgeRange Range)> Groups() =>
        ServiceAgeGroup.Standard.Select(g => (g.NameNb, g.Range)).Prepend((TotalNb, new AgeRange(0)));

    private static List<BackTestSummary> Summarise(List<BackTestRow> rows) =>
    [
        .. from row in rows
           where row.Actual > 0
           group row by (row.GroupNb, row.Horizon) into g
           select new BackTestSummary(g.Key.GroupNb, g.Key.Horizon, g.Count(), g.Average(r => Math.Abs(r.ErrorPercent)), g.Average(r => Math.Abs(r.NoChangeErrorPercent))),
    ];
}
