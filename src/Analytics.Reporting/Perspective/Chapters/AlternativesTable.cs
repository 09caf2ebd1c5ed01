using Analytics.Analysis.Demography;
using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>"Hva om": the projection under other assumptions, side by side.</summary>
internal static class AlternativesTable
{
    private static readonly (string NameNb, AgeRange Ages)[] Groups = [("I alt", new AgeRange(0)), ("1–5 år", new AgeRange(1, 5)), ("6–15 år", new AgeRange(6, 15)), ("16–66 år", new AgeRange(16, 66)), ("80 år og eldre", new AgeRange(80))];

    /// <summary>The table, or null when there is nothing beside the main alternative.</summary>
    public static TableBlock? Write(ReportContext context, PopulationProjection main, Year target)
    {
        var others = new List<AlternativeProjection>();
        if (context.Input.NoMigration is { } alone)
            others.Add(new AlternativeProjection("Uten flytting", "", alone.Years));
        others.AddRange(context.Input.Alternatives);
        others = [.. others.Where(a => a.Years.ContainsKey(target))];
        if (others.Count == 0)
            return null;
        var columns = new List<TableColumn> { new(Say("Alternativ")) };
        columns.AddRange(Groups.Select((g, i) => new TableColumn(Retell(g.NameNb), Numeric: true, Own: i == 0)));
        columns.Add(new TableColumn(Say("Mot framskrivingen"), Numeric: true));
        var total = main.Years[target].Total;
        var rows = others.OrderBy(a => a.Years[target].Total).Select(a => Row(Retell(a.NameNb), a.Years, ReportNumbers.Signed(a.Years[target].Total - total, 0)));
        var own = context.Input.Alternatives.Where(a => a.DescriptionNb.Length > 0).ToList();
        return new TableBlock(
            Title(others, total, target),
            Say($"Innbyggere i {context.Name} 1.{ReportNumbers.Space}januar {target}, med andre forutsetninger"),
            new ReportTable(Say("Framskrivingen med andre forutsetninger"), columns, [Row(Say("Framskrivingen"), main.Years, "0"), .. rows]),
            ProjectionChapter.ProjectionNote(context, main),
            [
                new MarginNote(Say("Ikke et intervall."), Say("Alternativene sier hva som følger av hver sin forutsetning, ikke hvor sannsynlig den er. Bokstavene er SSBs, brukt på kommunens egne nivåer.")),
                .. own.Select(a => new MarginNote(ReportWords.Sentence(Retell(a.NameNb)), Retell(a.DescriptionNb))),
            ]);

        TableRow Row(string name, IReadOnlyDictionary<Year, PopulationVector> years, string difference) =>
            new(name, [.. Groups.Select(g => (TableCell)ReportNumbers.Whole(years[target].Sum(g.Ages))), difference]);
    }

    private static string Title(List<AlternativeProjection> others, double total, Year target)
    {
        var most = others.MaxBy(a => Math.Abs(a.Years[target].Total - total))!;
        var difference = most.Years[target].Total - total;
        return Say($"{Retell(most.NameNb)} betyr mest: {ReportNumbers.NearestTen(Math.Abs(difference))} {(difference < 0 ? Say("færre") : Say("flere"))} i {target}");
    }
}
