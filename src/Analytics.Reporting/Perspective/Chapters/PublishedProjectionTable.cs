using Analytics.Analysis.Demography;
using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Our projected totals beside those of the statistics bank.</summary>
internal static class PublishedProjectionTable
{
    private const string Main = "MMMM";
    private static readonly (string Alternative, string NameNb)[] Shown = [(Main, "SSB, hovedalternativ"), ("LLML", "SSB, lav vekst"), ("HHMH", "SSB, høy vekst")];

    /// <summary>The table, or null when the editions have no year in common with ours.</summary>
    public static TableBlock? Write(ReportContext context, PopulationProjection own, PublishedProjection published)
    {
        var alternatives = Shown.Where(a => published.Totals.ContainsKey(a.Alternative)).ToList();
        var years = new[] { 1, 5, 10, 15, 25 }.Select(h => own.BaseYear.Plus(h)).Where(y => own.Years.ContainsKey(y) && alternatives.Any(a => published.Total(a.Alternative, y.Value) is not null)).ToList();
        if (years.Count == 0)
            return null;
        var columns = new List<TableColumn> { new(Say("År")), new(Say("Vår framskriving"), Numeric: true, Own: true) };
        columns.AddRange(alternatives.Select(a => new TableColumn(Retell(a.NameNb), Numeric: true)));
        var rows = years.Select(y => new TableRow(y.ToString(), [ReportNumbers.Whole(own.Years[y].Total), .. alternatives.Select(a => (TableCell)(published.Total(a.Alternative, y.Value) is { } p ? ReportNumbers.Whole(p) : Say("ikke publisert")))]));
        return new TableBlock(
            Title(own, published, years[^1]),
            Say($"Innbyggere 1.{ReportNumbers.Space}januar. {Retell(published.NameNb)}, SSB-tabell {published.Provenance.SourceTable}"),
            new ReportTable(Say("Vår framskriving ved siden av SSBs"), columns, [.. rows]),
            context.Sources.Note([published.Provenance]),
            [new MarginNote(Say("Ulike metoder."), Say("SSBs alternativer bygger på nasjonale forutsetninger, vår på kommunens egne rater. Ingen av dem er en fasit."))]);
    }

    private static string Title(PopulationProjection own, PublishedProjection published, Year year)
    {
        if (published.Total(Main, year.Value) is not { } theirs)
            return Say("Vår framskriving ved siden av SSBs");
        var difference = own.Years[year].Total - theirs;
        return Math.Abs(difference) < 0.01 * theirs
            ? Say($"Vår framskriving og SSBs hovedalternativ gir omtrent det samme i {year}")
            : Say($"Vår framskriving gir {ReportNumbers.NearestTen(Math.Abs(difference))} {(difference < 0 ? Say("færre") : Say("flere"))} enn SSBs hovedalternativ i {year}");
    }
}
