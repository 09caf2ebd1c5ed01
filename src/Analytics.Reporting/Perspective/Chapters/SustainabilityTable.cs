using Analytics.Analysis.Sustainability;
using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Result, fund and debt when the accounts are carried forward without any lever.</summary>
internal static class SustainabilityTable
{
    private static readonly int[] Ahead = [1, 4, 10, 15];

    public static TableBlock Write(ReportContext context, SustainabilityOutlook outlook, LeverStudy study)
    {
        var (path, opening) = (study.Unchanged, study.Unchanged.Opening);
        var shown = Shown(path);
        List<TableColumn> columns =
        [
            new("År"), new("Resultat", Numeric: true, Own: true), new("Åtte av ti framtider", Numeric: true), new("Sjanse for underskudd", Numeric: true),
            new("Fond", Numeric: true), new("Netto gjeld", Numeric: true),
        ];
        List<TableRow> rows =
        [
            new($"{opening.Year}{NorwegianNumbers.Space}(regnskap)", [Percent(opening.NetResult, opening), ".", ".", Percent(opening.Fund, opening), Percent(opening.NetDebt, opening)]),
            .. shown.Select(year => Row(year, Risk(outlook, year.Year))),
        ];
        return new TableBlock(
            outlook.Unusual is null ? Title(outlook, shown) : $"Fra det uvanlige året {opening.Year}: {NorwegianWords.Lower(Title(outlook, shown))}",
            $"{context.Name}, netto driftsresultat, disposisjonsfond og netto lånegjeld i prosent av driftsinntektene, regnskapet for {opening.Year} ført framover i faste priser",
            new ReportTable("Resultat, fond og gjeld uten grep", columns, rows),
            Note(context, outlook, opening.Year),
            [.. Notes(outlook)]);
    }

    /// <summary>The line on where a carried forward figure comes from.</summary>
    public static SourceNote Note(ReportContext context, SustainabilityOutlook outlook, Year opening) => context.Sources.Note(
        context.Input.Finance.Where(m => m.Own.Definition.Scope == outlook.Scope).Select(m => m.Own.At(opening)?.Provenance).OfType<Provenance>().Concat(context.Input.Population is { } p ? [p.Provenance] : []),
        calculated: true,
        also: "egen framskriving og enhetskostnader");

    /// <summary>The years that are told: one, four, ten and fifteen ahead, as far as the path reaches.</summary>
    public static IReadOnlyList<SustainabilityYear> Shown(SustainabilityPath path) =>
        [.. Ahead.Where(n => n <= path.Years.Count).Append(path.Years.Count).Distinct().TakeWhile(n => n <= Ahead[^1]).Select(n => path.Years[n - 1])];

    public static ResultRisk? Risk(SustainabilityOutlook outlook, Year year) => outlook.Risk.FirstOrDefault(r => r.Year == year);

    private static string Title(SustainabilityOutlook outlook, IReadOnlyList<SustainabilityYear> shown)
    {
        var near = shown[Math.Min(1, shown.Count - 1)];
        return Risk(outlook, near.Year) is { } risk
            ? $"Underskudd i {near.Year} i {ProbabilityWords.OfTen(risk.BelowZero)} framtider"
            : $"Netto driftsresultat kan være {NorwegianNumbers.Percent(near.ResultPercent)} i {near.Year}";
    }

    private static TableRow Row(SustainabilityYear year, ResultRisk? risk) => new(
        year.Year.ToString(),
        [
            NorwegianNumbers.Fixed(year.ResultPercent, 1),
            risk is null ? TableCell.Missing : $"{NorwegianNumbers.Fixed(risk.LowPercent, 1)} til {NorwegianNumbers.Fixed(risk.HighPercent, 1)}",
            risk is null ? TableCell.Missing : ProbabilityWords.Percent(risk.BelowZero),
            NorwegianNumbers.Fixed(year.FundPercent, 1),
            NorwegianNumbers.Fixed(year.DebtPercent, 1),
        ]);

    private static IEnumerable<MarginNote> Notes(SustainabilityOutlook outlook)
    {
        var given = outlook.Assumptions;
        yield return new MarginNote("Uten endring:", $"tjenestene og investeringene holdes som i startåret. Ny gjeld koster {NorwegianNumbers.Limit(given.InterestPercent)}{NorwegianNumbers.Space}prosent rente og nedbetales over {NorwegianNumbers.Whole(given.RepaymentYears)} år.");
        yield return new MarginNote("Sjansene", outlook.Noise is { } noise
            ? $"gjelder usikkert folketall og år som svinger som i de siste {NorwegianNumbers.Whole(noise.Years)} ({NorwegianNumbers.Fixed(noise.DeviationPercent, 1)} prosentpoeng). Varige endringer i skatt, priser og egne vedtak er ikke med."
            : "gjelder folketallet alene. Skatt, priser og egne vedtak er ikke med.");
        foreach (var note in outlook.NotesNb)
            yield return new MarginNote("Merk:", note);
    }

    private static string Percent(double kroner, OpeningAccounts opening) => NorwegianNumbers.Fixed(100 * kroner / opening.Revenue, 1);
}
