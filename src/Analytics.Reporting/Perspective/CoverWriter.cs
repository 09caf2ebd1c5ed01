using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective;

/// <summary>Writes the cover: facts of the edition, and the municipality's own curve.</summary>
internal static class CoverWriter
{
    public static Cover Write(ReportContext context, DataStatus status)
    {
        var edition = context.Input.Edition;
        var facts = new List<CoverFact>
        {
            new(Say("Laget til"), Retell(edition.AudienceNb), edition.AudienceDate is { } day ? ReportDates.Long(day) : Say("Dato er ikke satt")) { Audience = Audience.Process },
            new(Say("Utgave"), Say("Utgave ") + ReportNumbers.Year(edition.Number), ReportDates.Long(edition.Date)),
        };
        var accounts = context.Input.Finance.Select(m => m.Own.Latest?.Year.Value).Max();
        var population = context.Totals.Count > 0 ? context.Totals[^1].Year : (int?)null;
        if (accounts is { } year)
            facts.Add(new CoverFact(Say("Tall til og med"), ReportNumbers.Year(year), population is { } p ? Say("befolkning 1.1.") + ReportNumbers.Year(p) : ""));
        else if (population is { } only)
            facts.Add(new CoverFact(Say("Tall til og med"), "1.1." + ReportNumbers.Year(only), Say("befolkning; regnskapstall mangler")));
        facts.Add(new CoverFact(Say("Status"), status == DataStatus.Missing ? Say("Ingen kilder er lest inn") : StatusWord(status), status == DataStatus.Provisional ? RevisionWords.OnCover(edition) : "", status));
        return new Cover(
            context.Input.Theme?.Sender ?? edition.MunicipalityName + Say(" kommune"),
            Say("Perspektivanalyse"),
            ReportNumbers.Year(edition.Year),
            Say("Hva vi vet om økonomien, tjenestene og samfunnet før kommunestyret velger retning."),
            facts,
            Curve(context));
    }

    private static string StatusWord(DataStatus status) => status == DataStatus.Provisional ? Say("Foreløpige tall") : Say("Endelige tall");

    private static CoverCurve? Curve(ReportContext context)
    {
        var counted = context.Totals;
        if (counted.Count < 2)
            return null;
        var (first, last) = (counted[0], counted[^1]);
        var projected = new List<IReadOnlyList<(int, double)>>();
        var (ends, target, year) = ("", "", "");
        if (context.Input.Main is { } main && main.BaseYear.Value == last.Year)
        {
            var until = ReportContext.TargetYear(main);
            var variants = new[] { main, context.Input.NoMigration }.OfType<Analysis.Demography.PopulationProjection>().ToList();
            projected.AddRange(variants.Select(v => (IReadOnlyList<(int, double)>)[.. v.Years.Where(y => y.Key <= until).OrderBy(y => y.Key).Select(y => (y.Key.Value, y.Value.Total))]));
            var values = variants.Select(v => v.Years[until].Total).Order().Select(ReportNumbers.NearestTen).ToList();
            ends = ReportNumbers.Range(values[0], values[^1]);
            target = Say($"i {until}");
            year = until.ToString();
        }

        var caption = Say($"Bildet: folketallet siden {ReportNumbers.Year(first.Year)}")
            + (projected.Count == 2 ? Say($", og framskrivingen mot {year} med og uten flytting.") : projected.Count == 1 ? Say($", og framskrivingen mot {year}.") : ".");
        return new CoverCurve(
            counted,
            projected,
            Say($"{ReportNumbers.Whole(first.Value)} i {ReportNumbers.Year(first.Year)}"),
            Say($"{ReportNumbers.Whole(last.Value)} i {ReportNumbers.Year(last.Year)}"),
            ends,
            target,
            caption);
    }
}
