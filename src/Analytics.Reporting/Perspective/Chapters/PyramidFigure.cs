using Analytics.Analysis.Demography;
using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Figures.Charts;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>The population pyramid: bars for now, an outline for the projection.</summary>
internal static class PyramidFigure
{
    private static readonly AgeRange[] Groups = [.. Enumerable.Range(0, 18).Select(i => new AgeRange(i * 5, (i * 5) + 4)), new AgeRange(90)];

    private static readonly (string Name, int From, int To)[] Sums = [("80 år og eldre", 16, 18), ("65–79 år", 13, 15), ("20–64 år", 4, 12), ("0–19 år", 0, 3)];

    public static FigureBlock Write(ReportContext context, PopulationHistory population, Year latest)
    {
        var now = population.ByAge[latest];
        var main = context.Input.Main;
        var target = main is null ? (Year?)null : ReportContext.TargetYear(main);
        var later = target is { } t ? main!.Years[t] : null;
        var chart = new PyramidChart
        {
            Groups = [.. Groups.Select(Tight)],
            MenNow = Values(now, Sex.Male),
            WomenNow = Values(now, Sex.Female),
            MenLater = later is null ? [] : Values(later, Sex.Male),
            WomenLater = later is null ? [] : Values(later, Sex.Female),
            NowLabel = latest.ToString(),
            LaterLabel = target?.ToString() ?? "",
            Sums = [.. Sums.Select(s => (s.Name, s.From, s.To, ReportNumbers.Whole(now.Sum(Range(s.From, s.To))), later is null ? "" : ReportNumbers.Whole(later.Sum(Range(s.From, s.To)))))],
        };
        var largest = Largest(later ?? now);
        var title = target is { } year ? Say($"I {year} er trolig flest mellom {largest.From} og {largest.To} år") : Say($"Flest innbyggere er mellom {largest.From} og {largest.To} år");
        var oldNow = now.Sum(ReportContext.Oldest);
        var young = new AgeRange(0, 19);
        var words = later is null
            ? Say($"{ReportNumbers.Whole(oldNow)} innbyggere er 80 år eller eldre, og {ReportNumbers.Whole(now.Sum(young))} er under 20 år.")
            : Say($"Antallet på 80 år og eldre går i framskrivingen fra {ReportNumbers.Whole(oldNow)} til {ReportNumbers.Whole(later.Sum(ReportContext.Oldest))}, og antallet under 20 år fra {ReportNumbers.Whole(now.Sum(young))} til {ReportNumbers.Whole(later.Sum(young))}.");
        return new FigureBlock(
            context.NextFigure(2),
            title,
            Say($"Innbyggere i {context.Name} etter alder og kjønn 1.{ReportNumbers.Space}januar. Søyler: {latest}.{(target is { } y ? Say($" Strek: framskrevet til {y}.") : "")}"),
            chart.Draw(ChartSize.Wide),
            chart.Draw(ChartSize.Narrow),
            context.Sources.Note([population.Provenance], calculated: later is not null, also: later is not null ? Say("egen framskriving") : "", more: later is not null ? [context.Sources.OwnProjection(main!.BaseYear)] : null),
            words,
            Table(now, later, latest, target),
            later is null ? [] : [new MarginNote(Say("Slik leser du figuren."), Say("Der streken går utenfor søylen, er det trolig flere i aldersgruppen. Der den går innenfor, er det trolig færre."))])
        { Charts = [later is null ? new NativeChart(ChartForm.Pyramid, [1, 2]) : new NativeChart(ChartForm.Pyramid, [1, 2, 3, 4]) { Dashed = [2, 4] }] };
    }

    private static ReportTable Table(PopulationVector now, PopulationVector? later, Year latest, Year? target)
    {
        var columns = new List<TableColumn> { new(Say("Alder")), new(Say($"Menn {latest}"), true) };
        if (target is not null)
            columns.Add(new TableColumn(Say($"Menn {target}"), true));
        columns.Add(new TableColumn(Say($"Kvinner {latest}"), true));
        if (target is not null)
            columns.Add(new TableColumn(Say($"Kvinner {target}"), true));
        TableRow Row(string name, AgeRange range, bool sum) => new(name,
        [
            .. new[] { Sex.Male, Sex.Female }.SelectMany(s => later is null
                ? new TableCell[] { ReportNumbers.Whole(now.Sum(s, range)) }
                : [ReportNumbers.Whole(now.Sum(s, range)), ReportNumbers.Whole(later.Sum(s, range))]),
        ], sum);
        return new ReportTable(Say("Innbyggere etter alder og kjønn"), columns, [.. Groups.Select(g => Row(g.IsOpen ? Say($"{g.From} år og eldre") : Say($"{g.From}–{g.To} år"), g, false)), Row(Say("I alt"), new AgeRange(0), true)]);
    }

    /// <summary>The ten-year span with most people.</summary>
    private static (int From, int To) Largest(PopulationVector vector)
    {
        var from = Enumerable.Range(0, 9).Select(i => i * 10).MaxBy(f => vector.Sum(new AgeRange(f, f + 9)));
        return (from, from + 9);
    }

    private static AgeRange Range(int from, int to) => new(Groups[from].From, Groups[to].To);

    private static IReadOnlyList<double> Values(PopulationVector vector, Sex sex) => [.. Groups.Select(g => vector.Sum(sex, g))];

    private static string Tight(AgeRange range) => range.IsOpen ? "90+" : ReportNumbers.Range(ReportNumbers.Year(range.From), ReportNumbers.Year(range.To));
}
