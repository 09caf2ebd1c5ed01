using Analytics.Analysis.Economy;
using Analytics.Core;
using Analytics.Reporting.Perspective.Chapters;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Editorial;

/// <summary>The values that an editor's text may name: <c>ndr.2025</c>, <c>netto-lanegjeld.2025.gruppe</c>, <c>folketall.2026</c>, <c>framskrevet.2040</c>, <c>kompass.2024</c>.</summary>
internal sealed class ReferredValues
{
    private const int Nearest = 4;

    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal)
    {
        ["netto-driftsresultat"] = "ndr",
        ["disposisjonsfond"] = "fond",
        ["netto-lanegjeld"] = "gjeld",
    };

    private readonly SortedDictionary<string, Func<ReferredValue>> values = new(StringComparer.Ordinal);

    public ReferredValues(ReportContext context)
    {
        foreach (var measure in context.Input.Finance)
        {
            IReadOnlyList<string> names = Short.TryGetValue(measure.Concept, out var alias) ? [measure.Concept, alias] : [measure.Concept];
            foreach (var series in measure.Comparators.Prepend(measure.Own))
            {
                var whose = series == measure.Own ? "" : series.Region.Kind == RegionKind.Country ? ".landet" : ".gruppe";
                foreach (var point in series.Points.Where(p => p.Measure.HasValue))
                {
                    foreach (var name in names)
                        values.TryAdd($"{name}.{point.Year}{whose}", () => new ReferredValue(Text(measure, point.Measure.Value!.Value), context.Sources.Marker(point.Provenance)));
                }
            }
        }

        if (context.Input.Population is { } population)
        {
            foreach (var (year, persons) in context.Totals)
                values.TryAdd($"folketall.{ReportNumbers.Year(year)}", () => new ReferredValue(ReportNumbers.Whole(persons), context.Sources.Marker(population.Provenance)));
        }

        if (context.Input.Main is { } main)
        {
            foreach (var (year, vector) in main.Years.Where(y => y.Key > main.BaseYear))
                values.TryAdd($"framskrevet.{year}", () => new ReferredValue(ReportNumbers.NearestTen(vector.Total), context.Sources.OwnProjection(main.BaseYear)));
        }

        if (context.Input.Compass is { Total: { } total } compass)
            values.TryAdd($"kompass.{ReportNumbers.Year(compass.Year)}", () => new ReferredValue(ReportNumbers.Whole(total.Score), CompassBlocks.Marker(context, total)));
    }

    /// <summary>The value of a name, or null.</summary>
    public ReferredValue? Find(string name) => values.TryGetValue(name, out var value) ? value() : null;

    /// <summary>Names that are nearest to one that does not exist.</summary>
    public IReadOnlyList<string> NearestTo(string name) => [.. values.Keys.OrderBy(k => EditDistance.Of(k, name)).ThenBy(k => k, StringComparer.Ordinal).Take(Nearest)];

    private static string Text(FinanceMeasure measure, double value) => EconomyFigures.IsPercent(measure)
        ? ReportNumbers.Percent(value)
        : ReportNumbers.PerInhabitant(value) + ReportNumbers.Space + "kr";
}
