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
        var columns = new List<TableColumn> { new("År"), new("Vår framskriving", Numeric: true, Own: true) };
        columns.AddRange(alternatives.Select(a => new TableColumn(a.NameNb, Numeric: true)));
        var rows = years.Select(y => new TableRow(y.ToString(), [NorwegianNumbers.Whole(own.Years[y].Total), .. alternatives.Select(a => (TableCell)(published.Total(a.Alternative, y.Value) is { } p ? NorwegianNumbers.Whole(p) : "ikke publisert"))]));
        return new TableBlock(
            Title(own, published, years[^1]),
            $"Innbyggere 1.{NorwegianNumbers.Space}januar. {published.NameNb}, SSB-tabell {published.Provenance.SourceTable}",
            new ReportTable("Vår framskriving ved siden av SSBs", columns, [.. rows]),
            context.Sources.Note([published.Provenance]),
            [new MarginNote("Ulike metoder.", "SSBs alternativer bygger på nasjonale forutsetninger, vår på kommunens egne rater. Ingen av dem er en fasit.")]);
    }

    private static string Title(PopulationProjection own, PublishedProjection published, Year year)
    {
        if (published.Total(Main, year.Value) is not { } theirs)
            return "Vår framskriving ved siden av SSBs";
        var difference = own.Years[year].Total - theirs;
        return Math.Abs(difference) < 0.01 * theirs
            ? $"Vår framskriving og SSBs hovedalternativ gir omtrent det samme i {year}"
            : $"Vår framskriving gir {NorwegianNumbers.NearestTen(Math.Abs(difference))} {(difference < 0 ? "færre" : "flere")} enn SSBs hovedalternativ i {year}";
    }
}
