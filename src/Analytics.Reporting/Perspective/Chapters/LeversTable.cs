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
        List<TableColumn> columns = [new(Say("Grep")), new(Say("Fra")), new(Say("Bedre, mill. kr i året"), Numeric: true, Own: true), new(Say($"Resultat {last}, %"), Numeric: true), new(Say("Fondet tomt i"), Numeric: true)];
        List<TableRow> rows =
        [
            new(Say("Ingen grep"), [".", ".", .. End(study.Unchanged)]),
            .. study.Each.Select(e => new TableRow(Retell(e.Lever.TitleNb), [e.Lever.To is { } to ? ReportNumbers.Years(e.Lever.From.Value, to.Value) : e.Lever.From.ToString(), ReportNumbers.Signed(e.Improvement / 1e6, 1), .. End(e.Alone)])),
        ];
        rows.AddRange(study.Combinations.Select(c => new TableRow(Retell(c.Combination.TitleNb), [".", ReportNumbers.Signed(c.Improvement / 1e6, 1), .. End(c.Path)])));
        if (study.Each.Count > 1)
            rows.Add(new TableRow(Say("Alle sammen"), [".", ReportNumbers.Signed(study.TogetherImprovement / 1e6, 1), .. End(study.Together)], IsSum: true));
        var most = study.Each.MaxBy(e => e.Improvement)!;
        return new TableBlock(
            most.Improvement > 0 ? Say($"Størst virkning av disse: {ReportWords.Lower(Retell(most.Lever.TitleNb))}") : Say("Ingen av grepene gir et bedre resultat"),
            Say($"Virkning på netto driftsresultat i snitt {ReportNumbers.Years(study.Unchanged.Years[0].Year.Value, last.Value)}, hvert grep for seg{(study.Combinations.Count > 0 ? Say(", noen sammen") : "")} og alle sammen"),
            new ReportTable(Say("Grep, hvert for seg og sammen"), columns, rows, CardsOnPhone: true),
            SustainabilityTable.Note(context, outlook, study.Unchanged.Opening.Year),
            [
                new MarginNote(Say("Regneeksempler,"), Say("ikke forslag. Grepene og størrelsen på dem står i oppsettet (sustainability.yaml), og virkningen på innbyggerne er ikke vurdert.")),
                .. study.Each.Count > 1 ? [new MarginNote(Say("Sammen"), Say("er virkningen ikke summen av grepene, fordi det ene endrer det andre virker på."))] : Array.Empty<MarginNote>(),
            ]);
    }

    private static TableCell[] End(SustainabilityPath path) => [ReportNumbers.Fixed(path.Years[^1].ResultPercent, 1), path.FundEmpty is { } empty ? empty.ToString() : Say($"ikke innen {path.Years[^1].Year}")];
}
