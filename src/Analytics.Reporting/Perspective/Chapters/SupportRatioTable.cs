using Analytics.Analysis.Demography;
using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>The ratios of forsørgerbrøk, aldersbæreevne and omsorgskoeffisient, each with its age limits: the names are used differently from place to place.</summary>
internal static class SupportRatioTable
{
    /// <summary>The table, or null when no ratio has a concept.</summary>
    public static TableBlock? Write(ReportContext context, PopulationProjection main, Year target)
    {
        var ratios = context.Input.SupportRatios.Where(r => r.ConceptNb.Length > 0 && r.Years.ContainsKey(main.BaseYear)).ToList();
        if (ratios.Count == 0)
            return null;
        var years = new[] { main.BaseYear, main.BaseYear.Plus(10), target }.Where(main.Years.ContainsKey).Distinct().Order().ToList();
        var columns = new List<TableColumn> { new(Say("Mål")), new(Say("Aldersgrenser")) };
        columns.AddRange(years.Select((y, i) => new TableColumn(y.ToString(), Numeric: true, Own: i == 0)));
        return new TableBlock(
            Say("Samme utvikling, målt på flere måter"),
            Say($"{context.Name} 1.{ReportNumbers.Space}januar, registrert {main.BaseYear} og framskrevet"),
            new ReportTable(Say("Forsørgerbrøk, aldersbæreevne og omsorgskoeffisient"), columns, [.. ratios.Select(r => new TableRow(Retell(r.ConceptNb), [Retell(r.NameNb), .. years.Select(y => Cell(r, y))]))]),
            context.Sources.Note(
                context.Input.Population is { } p ? [p.Provenance] : [],
                calculated: true,
                also: Say("egen framskriving"),
                extra: Say($"Aldersgrenser: {string.Join("; ", ratios.Select(r => Retell(r.SourceNb)).Where(s => s.Length > 0).Distinct())}.")),
            [new MarginNote(Say("Ingen av dem"), Say("sier hvor mange som er i arbeid, eller hvor mye hjelp noen trenger. De teller bare aldre."))]);
    }

    private static TableCell Cell(SupportRatio ratio, Year year) =>
        ratio.Years.TryGetValue(year, out var value) ? ReportNumbers.Fixed(value, value < 1 ? 2 : 1) : TableCell.Missing;
}
