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
            new(Say("År")), new(Say("Resultat"), Numeric: true, Own: true), new(Say("Åtte av ti framtider"), Numeric: true), new(Say("Sjanse for underskudd"), Numeric: true),
            new(Say("Fond"), Numeric: true), new(Say("Netto gjeld"), Numeric: true),
        ];
        List<TableRow> rows =
        [
            new(Say($"{opening.Year}{ReportNumbers.Space}(regnskap)"), [Percent(opening.NetResult, opening), ".", ".", Percent(opening.Fund, opening), Percent(opening.NetDebt, opening)]),
            .. shown.Select(year => Row(year, Risk(outlook, year.Year))),
        ];
        return new TableBlock(
            outlook.Unusual is null ? Title(outlook, shown) : Say($"Fra det uvanlige året {opening.Year}: {ReportWords.Lower(Title(outlook, shown))}"),
            Say($"{context.Name}, netto driftsresultat, disposisjonsfond og netto lånegjeld i prosent av driftsinntektene, regnskapet for {opening.Year} ført framover i faste priser"),
            new ReportTable(Say("Resultat, fond og gjeld uten grep"), columns, rows),
            Note(context, outlook, opening.Year),
            [.. Notes(outlook)]);
    }

    /// <summary>The line on where a carried forward figure comes from.</summary>
    public static SourceNote Note(ReportContext context, SustainabilityOutlook outlook, Year opening) => context.Sources.Note(
        context.Input.Finance.Where(m => m.Own.Definition.Scope == outlook.Scope).Select(m => m.Own.At(opening)?.Provenance).OfType<Provenance>().Concat(context.Input.Population is { } p ? [p.Provenance] : []),
        calculated: true,
        also: Say("egen framskriving og enhetskostnader"));

    /// <summary>The years that are told: one, four, ten and fifteen ahead, as far as the path reaches.</summary>
    public static IReadOnlyList<SustainabilityYear> Shown(SustainabilityPath path) =>
        [.. Ahead.Where(n => n <= path.Years.Count).Append(path.Years.Count).Distinct().TakeWhile(n => n <= Ahead[^1]).Select(n => path.Years[n - 1])];

    public static ResultRisk? Risk(SustainabilityOutlook outlook, Year year) => outlook.Risk.FirstOrDefault(r => r.Year == year);

    private static string Title(SustainabilityOutlook outlook, IReadOnlyList<SustainabilityYear> shown)
    {
        var near = shown[Math.Min(1, shown.Count - 1)];
        return Risk(outlook, near.Year) is { } risk
            ? Say($"Underskudd i {near.Year} i {ProbabilityWords.OfTen(risk.BelowZero)} framtider")
            : Say($"Netto driftsresultat kan være {ReportNumbers.Percent(near.ResultPercent)} i {near.Year}");
    }

    private static TableRow Row(SustainabilityYear year, ResultRisk? risk) => new(
        year.Year.ToString(),
        [
            ReportNumbers.Fixed(year.ResultPercent, 1),
            risk is null ? TableCell.Missing : Say($"{ReportNumbers.Fixed(risk.LowPercent, 1)} til {ReportNumbers.Fixed(risk.HighPercent, 1)}"),
            risk is null ? TableCell.Missing : ProbabilityWords.Percent(risk.BelowZero),
            ReportNumbers.Fixed(year.FundPercent, 1),
            ReportNumbers.Fixed(year.DebtPercent, 1),
        ]);

    private static IEnumerable<MarginNote> Notes(SustainabilityOutlook outlook)
    {
        var given = outlook.Assumptions;
        yield return new MarginNote(Say("Uten endring:"), Say($"tjenestene og investeringene holdes som i startåret. Ny gjeld koster {ReportNumbers.Limit(given.InterestPercent)}{ReportNumbers.Space}prosent rente og nedbetales over {ReportNumbers.Whole(given.RepaymentYears)} år."));
        yield return new MarginNote(Say("Sjansene"), outlook.Noise is { } noise
            ? Say($"gjelder usikkert folketall og år som svinger som i de siste {ReportNumbers.Whole(noise.Years)} ({ReportNumbers.Fixed(noise.DeviationPercent, 1)} prosentpoeng). Varige endringer i skatt, priser og egne vedtak er ikke med.")
            : Say("gjelder folketallet alene. Skatt, priser og egne vedtak er ikke med."));
        foreach (var note in Retell(outlook.NotesNb))
            yield return new MarginNote(Say("Merk:"), note);
    }

    private static string Percent(double kroner, OpeningAccounts opening) => ReportNumbers.Fixed(100 * kroner / opening.Revenue, 1);
}
