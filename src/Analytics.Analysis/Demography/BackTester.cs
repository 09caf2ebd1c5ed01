using Analytics.Analysis.Demography.Country;
using Analytics.Core;

namespace Analytics.Analysis.Demography;

/// <summary>Launches the projection from earlier years with what was known then, and holds it against what was counted and against "no change".</summary>
/// <remarks>
/// Population, total fertility rates and mortality after the launch are hidden. The age pattern of births is today's for every launch, and the model's settings were chosen on launches from 2010 and 2015.
/// Launches overlap, and are not independent.
/// </remarks>
public static class BackTester
{
    /// <summary>The name of the total in rows and summaries.</summary>
    public const string TotalNb = "Folketall i alt";

    private static readonly int Window = new CountryModelOptions().Window;

    /// <summary>Runs every launch that rests on as many years as today's projection and has an outcome at the horizon.</summary>
    /// <param name="country">Counted populations of all municipalities that are known, in the borders of one date.</param>
    /// <param name="municipality">Whose projection is tested.</param>
    /// <param name="national">The country's rates.</param>
    /// <param name="horizons">Years ahead; 5 and 10 when left out.</param>
    /// <param name="paths">Futures drawn for the intervals of each launch; 0, the default, for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A horizon is outside 1-40.</exception>
    public static BackTest Run(IReadOnlyList<PopulationHistory> country, MunicipalityCode municipality, NationalRates national, IReadOnlyList<int>? horizons = null, int paths = 0) =>
        Run(new CountryProjections(country, national), municipality, horizons, paths);

    /// <summary>The same for one of many municipalities: the country is estimated once for each launch.</summary>
    /// <param name="country">The country's projections.</param>
    /// <param name="municipality">Whose projection is tested.</param>
    /// <param name="horizons">Years ahead; 5 and 10 when left out.</param>
    /// <param name="paths">Futures drawn for the intervals of each launch; 0, the default, for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A horizon is outside 1-40.</exception>
    public static BackTest Run(CountryProjections country, MunicipalityCode municipality, IReadOnlyList<int>? horizons = null, int paths = 0)
    {
        ArgumentNullException.ThrowIfNull(country);
        horizons ??= [5, 10];
        if (country.History(municipality) is not { } history || history.LatestCounted() is not { } newest)
            return new BackTest([], []);

        var years = YearsBack(history, newest);
        var rows = new List<BackTestRow>();
        foreach (var launch in history.ByAge.Keys.Order())
        {
            var reachable = horizons.Where(h => history.CountedIn(launch.Plus(h)) is not null).ToList();
            if (reachable.Count == 0 || history.CountedIn(launch) is not { } counted || YearsBack(history, launch) < years)
                continue;
            if (country.Of(municipality, reachable.Max(), launch).Value?.Project(ProjectionVariant.Main, paths) is not { } projection)
                continue;
            foreach (var horizon in reachable)
            {
                var year = launch.Plus(horizon);
                rows.AddRange(Groups().Select(g => new BackTestRow(launch, horizon, g.NameNb, projection.Years[year].Sum(g.Range), counted.Sum(g.Range), history.ByAge[year].Sum(g.Range))
                {
                    Interval = projection.Interval(g.Range, year)?.Persons,
                }));
            }
        }

        return new BackTest(rows, Summarise(rows));
    }

    /// <summary>How far before a 1 January the oldest count lies that an estimate of that day would use.</summary>
    private static int YearsBack(PopulationHistory history, Year launch) =>
        Enumerable.Range(1, Window).LastOrDefault(back => history.CountedIn(launch.Plus(-back)) is not null);

    private static IEnumerable<(string NameNb, AgeRange Range)> Groups() =>
        ServiceAgeGroup.Standard.Select(g => (g.NameNb, g.Range)).Prepend((TotalNb, new AgeRange(0)));

    private static List<BackTestSummary> Summarise(List<BackTestRow> rows) =>
    [
        .. from row in rows
           where row.Actual > 0
           group row by (row.GroupNb, row.Horizon) into g
           select new BackTestSummary(g.Key.GroupNb, g.Key.Horizon, g.Count(), g.Average(r => Math.Abs(r.ErrorPercent)), g.Average(r => Math.Abs(r.NoChangeErrorPercent)))
           {
               Held = g.All(r => r.Interval is not null) ? g.Count(r => r.Interval!.Value.Contains(r.Actual)) : null,
           },
    ];
}
