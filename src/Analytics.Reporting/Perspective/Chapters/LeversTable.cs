using Analytics.Analysis.Sustainability;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>What the council could do, each lever alone and all together.</summary>
internal static class LeversTable
{
    public static TableBlock Write(ReportContext context, SustainabilityOutlook outlook, LeverStudy study)
    {
        var last = study.Unchanged.Years[^1].Year;
        List<TableColumn> columns = [new("Grep"), new("Fra"), new("Bedre, mill. kr i året", Numeric: true, Own: true), new($"Resultat {last}, %", Numeric: true), new("Fondet tomt i", Numeric: true)];
        List<TableRow> rows =
        [
            new("Ingen grep", [".", ".", .. End(study.Unchanged)]),
            .. study.Each.Select(e => new TableRow(e.Lever.TitleNb, [e.Lever.To is { } to ? NorwegianNumbers.Years(e.Lever.From.Value, to.Value) : e.Lever.From.ToString(), NorwegianNumbers.Signed(e.Improvement / 1e6, 1), .. End(e.Alone)])),
        ];
        rows.AddRange(study.Combinations.Select(c => new TableRow(c.Combination.TitleNb, [".", NorwegianNumbers.Signed(c.Improvement / 1e6, 1), .. End(c.Path)])));
        if (study.Each.Count > 1)
            rows.Add(new TableRow("Alle sammen", [".", NorwegianNumbers.Signed(study.TogetherImprovement / 1e6, 1), .. End(study.Together)], IsSum: true));
        var most = study.Each.MaxBy(e => e.Improvement)!;
        return new TableBlock(
            most.Improvement > 0 ? $"Størst virkning av disse: {NorwegianWords.Lower(most.Lever.TitleNb)}" : "Ingen av grepene gir et bedre resultat",
            $"Virkning på netto driftsresultat i snitt {NorwegianNumbers.Years(study.Unchanged.Years[0].Year.Value, last.Value)}, hvert grep for seg{(study.Combinations.Count > 0 ? ", noen sammen" : "")} og alle sammen",
            new ReportTable("Grep, hvert for seg og sammen", columns, rows, CardsOnPhone: true),
            SustainabilityTable.Note(context, outlook, study.Unchanged.Opening.Year),
            [
                new MarginNote("Regneeksempler,", "ikke forslag. Grepene og størrelsen på dem står i oppsettet (sustainability.yaml), og virkningen på innbyggerne er ikke vurdert."),
                .. study.Each.Count > 1 ? [new MarginNote("Sammen", "er virkningen ikke summen av grepene, fordi det ene endrer det andre virker på.")] : Array.Empty<MarginNote>(),
            ]);
    }

    private static TableCell[] End(SustainabilityPath path) => [NorwegianNumbers.Fixed(path.Years[^1].ResultPercent, 1), path.FundEmpty is { } empty ? empty.ToString() : $"ikke innen {path.Years[^1].Year}"];
}
