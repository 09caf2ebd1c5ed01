using Analytics.Pipeline.Running;
using Analytics.Reporting.Html;
using Analytics.Reporting.Text;

namespace Analytics.Server.Pages;

/// <summary>Each source against the year's calendar.</summary>
internal static class FreshnessPage
{
    public static Task Show(Exchange exchange)
    {
        var rows = exchange.Ground.Calendar.Value;
        var late = rows.Count(r => r.State == SourceFreshnessState.Late);
        var heading = rows.All(r => r.State == SourceFreshnessState.NoFigures) ? Say("Ingen kilder har tall ennå") : late == 0 ? Say("Ingen kilder er forsinket") : late == 1 ? Say("Én kilde er forsinket") : Say($"{ReportNumbers.Whole(late)} kilder er forsinket");
        return exchange.Show(new Page(Say("Ferskhet"), heading, Say("En kilde er fersk når den nyeste perioden som skulle ha kommet etter årshjulet, er her med tall. Når den ble hentet, teller ikke."), output => TableWriter.Write(
            output,
            Say("Kildene mot årshjulet"),
            [Say("Kilde"), Say("Tabell"), Say("Tilstand"), Say("Nyeste periode"), Say("Skulle vært her"), Say("Neste periode"), Say("Ventes"), Say("Hentet")],
            rows.Select(r => (IReadOnlyList<HtmlOutput.Encoded>)
            [
                TableWriter.Cell(Retell(r.TitleNb)),
                TableWriter.Cell(r.Table),
                State(r.State),
                TableWriter.Cell(r.Newest ?? Say("ingen")),
                TableWriter.Cell(r.Expected is null ? "" : Say($"{r.Expected} (fra {Moments.Day(r.ExpectedSince)})")),
                TableWriter.Cell(r.Next),
                TableWriter.Cell(Moments.Day(r.NextDue)),
                TableWriter.Cell(r.RetrievedAt is { } retrieved ? Moments.Day(retrieved) : ""),
            ]))));
    }

    private static HtmlOutput.Encoded State(SourceFreshnessState state) => state switch
    {
        SourceFreshnessState.InTime => StateShape.Good(Say("I tide")),
        SourceFreshnessState.Late => StateShape.Bad(Say("Forsinket")),
        SourceFreshnessState.NoFigures => StateShape.Watch(Say("Ingen tall")),
        SourceFreshnessState.Fictional => StateShape.Neutral(Say("Oppdiktede tall")),
        _ => StateShape.Neutral(Say("Ingen frist")),
    };
}
