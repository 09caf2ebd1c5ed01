using System.Text.RegularExpressions;
using Analytics.Analysis.Demography;
using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Figures.Charts;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>The projection's figure with each of the alternatives beside the main one.</summary>
internal static partial class ProjectionChoices
{
    /// <summary>The printed drawing first, and one for each alternative; empty when there are none.</summary>
    public static IReadOnlyList<FigureComparison> Of(ReportContext context, LineChart printed, PopulationProjection main, Year target)
    {
        var others = new List<AlternativeProjection>();
        if (context.Input.NoMigration is { } alone)
            others.Add(new AlternativeProjection("Uten flytting", "", alone.Years));
        others.AddRange(context.Input.Alternatives);
        others = [.. others.Where(a => a.Years.ContainsKey(target) && a.Years.ContainsKey(main.BaseYear))];
        if (others.Count == 0)
            return [];
        return
        [
            new FigureComparison("", Say("bare framskrivingen"), "", printed.Draw(ChartSize.Wide), printed.Draw(ChartSize.Narrow)),
            .. others.Select(other =>
            {
                var name = Retell(other.NameNb);
                List<(int Year, double Value)> line = [.. other.Years.Where(y => y.Key >= main.BaseYear && y.Key <= target).OrderBy(y => y.Key).Select(y => (y.Key.Value, y.Value.Total))];
                var end = ReportNumbers.Whole(line[^1].Value);
                var chart = printed with { Series = [new LineSeries(name, line, LineRole.OtherProjected, $"{Short(name)}: {end}", end), .. printed.Series.Where(s => s.Role != LineRole.Other)] };
                return new FigureComparison(Key(other.NameNb), name, Say($"Innbyggere i {context.Name} 1.{ReportNumbers.Space}januar, framskrevet til {target}, og alternativet «{name}» (grå prikker).{PopulationFigures.AxisStart(chart.Scale)}"), chart.Draw(ChartSize.Wide), chart.Draw(ChartSize.Narrow));
            }),
        ];
    }

    // The letters of the statistics bank, or the name as far as an address can hold it.
    private static string Key(string name) => Letters().Match(name) is { Success: true } letters ? letters.Groups[1].Value : NotPlain().Replace(name.ToLowerInvariant(), "-").Trim('-');

    private static string Short(string name) => Letters().Match(name) is { Success: true } letters ? letters.Groups[1].Value : name.Length <= LongestLabel ? name : name[..(LongestLabel - 1)].TrimEnd() + "…";

    private const int LongestLabel = 18;

    [GeneratedRegex(@"\(([A-Z]{4})\)")]
    private static partial Regex Letters();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotPlain();
}
