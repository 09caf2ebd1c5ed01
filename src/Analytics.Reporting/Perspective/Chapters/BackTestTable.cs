using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>"Hvor godt traff vi før?": the method on older numbers, beside the simplest rival.</summary>
internal static class BackTestTable
{
    private const int FewLaunches = 5;

    public static TableBlock Write(ReportContext context)
    {
        var tests = context.Input.BackTest;
        var horizons = Horizons([.. tests.Select(t => t.Horizon).Distinct().Order()]);
        var groups = tests.Select(t => t.GroupNb).Distinct().OrderBy(g => g != Analysis.Demography.BackTester.TotalNb).ToList();
        var columns = new List<TableColumn> { new(Say("Aldersgruppe")) };
        foreach (var horizon in horizons)
        {
            columns.Add(new TableColumn(Say($"Uendret, {horizon} år"), Numeric: true));
            columns.Add(new TableColumn(Say($"Vår metode, {horizon} år"), Numeric: true, Own: true));
        }

        var longest = horizons[^1];
        var hasIntervals = tests.Any(t => t.Horizon == longest && t.Held is not null);
        if (hasIntervals)
            columns.Add(new TableColumn(Say($"Utfall innenfor 80{ReportNumbers.Space}%-intervallet, {longest} år"), Numeric: true));

        var rows = groups.Select(g => new TableRow(Retell(g), [.. horizons.SelectMany(h => Cells(Test(g, h))), .. hasIntervals ? [Held(Test(g, longest))] : Array.Empty<TableCell>()])).ToList();
        var shown = tests.Where(t => horizons.Contains(t.Horizon)).ToList();
        var better = shown.Count(t => t.ModelMape < t.NoChangeMape);
        var launches = horizons.Select(h => (Horizon: h, Launches: shown.Where(t => t.Horizon == h).Max(t => t.Launches))).ToList();
        var most = launches.Max(l => l.Launches);
        var verdict = Say($"Metoden traff nærmere enn uendret folketall i {ReportNumbers.Whole(better)} av {ReportNumbers.Whole(shown.Count)} sammenligninger.");
        if (better * 2 <= shown.Count)
            verdict += Say(" Den er altså ikke klart nærmere enn å anta at ingenting endrer seg.");
        if (hasIntervals)
        {
            var tried = tests.Where(t => t.Horizon == longest && t.Held is not null).ToList();
            verdict += Say($" Ventet dekning av intervallene: 80 prosent. Oppnådd: {ReportNumbers.Whole(tried.Sum(t => t.Held!.Value))} av {ReportNumbers.Whole(tried.Sum(t => t.Launches))}.");
        }

        var notes = new List<MarginNote> { new(Say("Uendret"), Say("er det enkleste alternativet: at antallet i hver aldersgruppe blir stående.")) };
        if (most < FewLaunches)
            notes.Add(new MarginNote(Say("Lite materiale."), Say($"Tallene bygger på {ReportWords.CountOf(most, Say("ett startår"), Say("startår"))}, og kan ha slått ut slik ved en tilfeldighet.")));
        return new TableBlock(
            Say("Hvor godt traff vi før?"),
            Say($"Gjennomsnittlig avvik i prosent, uten fortegn. {string.Join(" ", launches.Select(l => Say($"Etter {ReportWords.Count(l.Horizon)} år: {ReportWords.CountOf(l.Launches, Say("ett startår"), Say("startår"))}.")))} Lavest tall er nærmest fasit."),
            new ReportTable(Say("Gjennomsnittlig avvik i prosent"), columns, rows),
            context.Sources.Note(context.Input.Population is { } p ? [p.Provenance] : [], calculated: true, also: Say("egen tilbakeprøving"), extra: verdict),
            notes);

        Analysis.Demography.BackTestSummary? Test(string group, int horizon) => tests.FirstOrDefault(t => t.GroupNb == group && t.Horizon == horizon);
    }

    private static TableCell Held(Analysis.Demography.BackTestSummary? test) =>
        test?.Held is { } held ? Say($"{ReportNumbers.Whole(held)} av {ReportNumbers.Whole(test.Launches)}") : TableCell.Missing;

    private static IEnumerable<TableCell> Cells(Analysis.Demography.BackTestSummary? test) =>
        test is null ? [TableCell.Missing, TableCell.Missing] : [ReportNumbers.Fixed(test.NoChangeMape, 1), ReportNumbers.Fixed(test.ModelMape, 1)];

    /// <summary>Five and ten years where they are known, else the shortest and the longest.</summary>
    private static List<int> Horizons(List<int> known)
    {
        var wanted = known.Where(h => h is 5 or 10).ToList();
        return wanted.Count > 0 ? wanted : [.. new[] { known[0], known[^1] }.Distinct()];
    }
}
