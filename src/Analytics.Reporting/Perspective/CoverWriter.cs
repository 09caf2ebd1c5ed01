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
            new("Laget til", edition.AudienceNb, edition.AudienceDate is { } day ? NorwegianDates.Long(day) : "Dato er ikke satt"),
            new("Utgave", "Utgave " + NorwegianNumbers.Year(edition.Number), NorwegianDates.Long(edition.Date)),
        };
        var accounts = context.Input.Finance.Select(m => m.Own.Latest?.Year.Value).Max();
        var population = context.Totals.Count > 0 ? context.Totals[^1].Year : (int?)null;
        if (accounts is { } year)
            facts.Add(new CoverFact("Tall til og med", NorwegianNumbers.Year(year), population is { } p ? "befolkning 1.1." + NorwegianNumbers.Year(p) : ""));
        else if (population is { } only)
            facts.Add(new CoverFact("Tall til og med", "1.1." + NorwegianNumbers.Year(only), "befolkning; regnskapstall mangler"));
        facts.Add(new CoverFact("Status", status == DataStatus.Missing ? "Ingen kilder er lest inn" : StatusWord(status), status == DataStatus.Provisional ? RevisionWords.OnCover(edition) : "", status));
        return new Cover(
            edition.MunicipalityName + " kommune",
            "Perspektivanalyse",
            NorwegianNumbers.Year(edition.Year),
            "Hva vi vet om økonomien, tjenestene og samfunnet før kommunestyret velger retning.",
            facts,
            Curve(context));
    }

    private static string StatusWord(DataStatus status) => status == DataStatus.Provisional ? "Foreløpige tall" : "Endelige tall";

    private static CoverCurve? Curve(ReportContext context)
    {
        var counted = context.Totals;
        if (counted.Count < 2)
            return null;
        var (first, last) = (counted[0], counted[^1]);
        var projected = new List<IReadOnlyList<(int, double)>>();
        var (ends, target) = ("", "");
        if (context.Input.Main is { } main && main.BaseYear.Value == last.Year)
        {
            var until = ReportContext.TargetYear(main);
            var variants = new[] { main, context.Input.NoMigration }.OfType<Analysis.Demography.PopulationProjection>().ToList();
            projected.AddRange(variants.Select(v => (IReadOnlyList<(int, double)>)[.. v.Years.Where(y => y.Key <= until).OrderBy(y => y.Key).Select(y => (y.Key.Value, y.Value.Total))]));
            var values = variants.Select(v => v.Years[until].Total).Order().Select(NorwegianNumbers.NearestTen).ToList();
            ends = NorwegianNumbers.Range(values[0], values[^1]);
            target = "i " + until;
        }

        var caption = $"Bildet: folketallet siden {NorwegianNumbers.Year(first.Year)}"
            + (projected.Count == 2 ? $", og framskrivingen mot {target[2..]} med og uten flytting." : projected.Count == 1 ? $", og framskrivingen mot {target[2..]}." : ".");
        return new CoverCurve(
            counted,
            projected,
            $"{NorwegianNumbers.Whole(first.Value)} i {NorwegianNumbers.Year(first.Year)}",
            $"{NorwegianNumbers.Whole(last.Value)} i {NorwegianNumbers.Year(last.Year)}",
            ends,
            target,
            caption);
    }
}
