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
            Sums = [.. Sums.Select(s => (s.Name, s.From, s.To, NorwegianNumbers.Whole(now.Sum(Range(s.From, s.To))), later is null ? "" : NorwegianNumbers.Whole(later.Sum(Range(s.From, s.To)))))],
        };
        var largest = Largest(later ?? now);
        var title = target is { } year ? $"I {year} er trolig flest mellom {largest.From} og {largest.To} år" : $"Flest innbyggere er mellom {largest.From} og {largest.To} år";
        var oldNow = now.Sum(ReportContext.Oldest);
        var young = new AgeRange(0, 19);
        var words = later is null
            ? $"{NorwegianNumbers.Whole(oldNow)} innbyggere er 80 år eller eldre, og {NorwegianNumbers.Whole(now.Sum(young))} er under 20 år."
            : $"Antallet på 80 år og eldre går i framskrivingen fra {NorwegianNumbers.Whole(oldNow)} til {NorwegianNumbers.Whole(later.Sum(ReportContext.Oldest))}, og antallet under 20 år fra {NorwegianNumbers.Whole(now.Sum(young))} til {NorwegianNumbers.Whole(later.Sum(young))}.";
        return new FigureBlock(
            context.NextFigure(2),
            title,
            $"Innbyggere i {context.Name} etter alder og kjønn 1.{NorwegianNumbers.Space}januar. Søyler: {latest}.{(target is { } y ? $" Strek: framskrevet til {y}." : "")}",
            chart.Draw(ChartSize.Wide),
            chart.Draw(ChartSize.Narrow),
            context.Sources.Note([population.Provenance], calculated: later is not null, also: later is not null ? "egen framskriving" : "", more: later is not null ? [context.Sources.OwnProjection(main!.BaseYear)] : null),
            words,
            Table(now, later, latest, target),
            later is null ? [] : [new MarginNote("Slik leser du figuren.", "Der streken går utenfor søylen, er det trolig flere i aldersgruppen. Der den går innenfor, er det trolig færre.")])
        { Charts = [later is null ? new NativeChart(ChartForm.Pyramid, [1, 2]) : new NativeChart(ChartForm.Pyramid, [1, 2, 3, 4]) { Dashed = [2, 4] }] };
    }

    private static ReportTable Table(PopulationVector now, PopulationVector? later, Year latest, Year? target)
    {
        var columns = new List<TableColumn> { new("Alder"), new($"Menn {latest}", true) };
        if (target is not null)
            columns.Add(new TableColumn($"Menn {target}", true));
        columns.Add(new TableColumn($"Kvinner {latest}", true));
        if (target is not null)
            columns.Add(new TableColumn($"Kvinner {target}", true));
        TableRow Row(string name, AgeRange range, bool sum) => new(name,
        [
            .. new[] { Sex.Male, Sex.Female }.SelectMany(s => later is null
                ? new TableCell[] { NorwegianNumbers.Whole(now.Sum(s, range)) }
                : [NorwegianNumbers.Whole(now.Sum(s, range)), NorwegianNumbers.Whole(later.Sum(s, range))]),
        ], sum);
        return new ReportTable("Innbyggere etter alder og kjønn", columns, [.. Groups.Select(g => Row(g.IsOpen ? $"{g.From} år og eldre" : $"{g.From}–{g.To} år", g, false)), Row("I alt", new AgeRange(0), true)]);
    }

    /// <summary>The ten-year span with most people.</summary>
    private static (int From, int To) Largest(PopulationVector vector)
    {
        var from = Enumerable.Range(0, 9).Select(i => i * 10).MaxBy(f => vector.Sum(new AgeRange(f, f + 9)));
        return (from, from + 9);
    }

    private static AgeRange Range(int from, int to) => new(Groups[from].From, Groups[to].To);

    private static IReadOnlyList<double> Values(PopulationVector vector, Sex sex) => [.. Groups.Select(g => vector.Sum(sex, g))];

    private static string Tight(AgeRange range) => range.IsOpen ? "90+" : NorwegianNumbers.Range(NorwegianNumbers.Year(range.From), NorwegianNumbers.Year(range.To));
}
