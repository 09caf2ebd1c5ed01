using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Figures.Charts;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>The comparators that a reader may set a finance figure against: group, country, both or none.</summary>
internal static class ComparatorChoices
{
    /// <summary>A figure's drawings, the printed one first; empty when there is nothing to choose.</summary>
    /// <param name="comparators">All comparators that have numbers.</param>
    /// <param name="printed">Those of the printed drawing.</param>
    /// <param name="draw">Draws against some of them.</param>
    /// <param name="subtitle">Subtitle against some of them.</param>
    public static IReadOnlyList<FigureComparison> Of(
        IReadOnlyList<IndicatorSeries> comparators,
        IReadOnlyList<IndicatorSeries> printed,
        Func<IReadOnlyList<IndicatorSeries>, ChartSize, Figures.FigureSpecification> draw,
        Func<IReadOnlyList<IndicatorSeries>, string> subtitle)
    {
        if (printed.Count == 0)
            return [];
        var choices = comparators.DistinctBy(Key).Select(c => (Key: Key(c), Name: Name(c.RegionName), Chosen: (IReadOnlyList<IndicatorSeries>)[c])).ToList();
        if (printed.Count > 1)
            choices.Add(("alle", ReportWords.Join([Name(printed[0].RegionName), .. printed.Skip(1).Select(c => ReportWords.Lower(Name(c.RegionName)))]), printed));
        choices.Add(("ingen", Say("Ingen"), []));
        var first = printed.Count > 1 ? "alle" : Key(printed[0]);
        return [.. choices.OrderBy(c => c.Key != first).Select(c => new FigureComparison(c.Key, c.Name, subtitle(c.Chosen), draw(c.Chosen, ChartSize.Wide), draw(c.Chosen, ChartSize.Narrow)))];
    }

    public static string Key(IndicatorSeries series) => series.Region.Kind switch
    {
        RegionKind.Group => "gruppe",
        RegionKind.Country => "landet",
        _ => series.Region.Value,
    };
}
