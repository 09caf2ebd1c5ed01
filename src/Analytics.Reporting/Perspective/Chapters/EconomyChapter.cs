using Analytics.Analysis.Borders;
using Analytics.Analysis.Economy;
using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Chapter 4: whether we can afford it: result, fund and debt against limits, income, and what the age structure costs.</summary>
internal sealed class EconomyChapter : IChapterComposer
{
    private const int Number = 4;

    public string Id => "okonomi";

    public Chapter Compose(ReportContext context)
    {
        var finance = context.Input.Finance.Where(m => m.Own.Latest is not null).ToList();
        var blocks = new List<Block>();
        if (finance.Count == 0)
        {
            blocks.Add(new MissingBlock(Say("Regnskapstallene"), Say("SSB-tabell 12134 (finansielle nøkkeltall) er ikke lest inn for kommunen. Uten den kan ikke resultat, fond og gjeld vurderes.")));
        }
        else
        {
            blocks.AddRange(EconomyFigures.All(context, finance));
            blocks.AddRange(BorderWords.Of(context, BorderSubject.Finance));
            blocks.Add(LimitsTable.Write(context, finance));
            foreach (var (part, what) in new[] { ("driftsresultat", Say("Netto driftsresultat")), ("disposisjonsfond", Say("Disposisjonsfondet")), ("gjeld", Say("Netto lånegjeld")), ("frie-inntekter", Say("Frie inntekter")) })
            {
                if (!finance.Any(m => m.Concept.Contains(part, StringComparison.Ordinal)))
                    blocks.Add(new MissingBlock(what, Say("Målet har ingen verdi for kommunen i tabellene som er lest inn. SSB-tabell 12134 og 12143 gir det.")));
            }
        }

        if (context.Input.DemographicCosts.Count > 0)
            blocks.Add(DemographicCostFigure.Write(context));
        else
            blocks.Add(new MissingBlock(Say("Hva alderssammensetningen koster"), Say("Beregningen trenger framskrivingen og en liste over kostnad per person i hver aldersgruppe.")));
        return new Chapter(Id, Number, Say("Økonomisk handlingsrom"), Say("Har vi råd?"), Heading(finance), Lead(finance), blocks);
    }

    private static IReadOnlyList<(string Subject, FinanceMeasure Measure)> Main(IReadOnlyList<FinanceMeasure> finance) =>
        [.. new[] { (Say("overskuddet"), "driftsresultat"), (Say("fondet"), "disposisjonsfond"), (Say("gjelda"), "gjeld") }
            .Select(p => (p.Item1, finance.FirstOrDefault(m => m.Concept.Contains(p.Item2, StringComparison.Ordinal))))
            .Where(p => p.Item2 is not null)
            .Select(p => (p.Item1, p.Item2!))];

    private static string Heading(IReadOnlyList<FinanceMeasure> finance)
    {
        var main = Main(finance);
        if (main.Count == 0)
            return Say("Regnskapstall mangler, og handlingsrommet kan ikke vurderes");
        var ruled = main.Where(m => m.Measure.Ruling is not null).ToList();
        if (ruled.Count == 0)
        {
            var (subject, measure) = main[0];
            var latest = measure.Own.Latest!;
            return Say($"{ReportWords.Capital(subject)} var {ReportNumbers.Percent(latest.Measure.Value!.Value)} i {latest.Year}, men ingen grense er satt");
        }

        var outside = ruled.Where(m => !m.Measure.Ruling!.IsMetBy(m.Measure.Own.Latest!.Measure.Value!.Value)).Select(m => m.Subject).ToList();
        var inside = ruled.Select(m => m.Subject).Except(outside).ToList();
        var limits = ruled.Count == 1 ? Say("grensen") : Say("grensene");
        return ReportWords.Capital(
            outside.Count == 0 ? Say($"{ReportWords.Join(inside)} er innenfor {limits}")
            : inside.Count == 0 ? Say($"{ReportWords.Join(outside)} er utenfor {limits}")
            : Say($"{ReportWords.Join(outside)} er utenfor {limits}, {ReportWords.Join(inside)} er innenfor"));
    }

    private static string Lead(IReadOnlyList<FinanceMeasure> finance)
    {
        var main = Main(finance);
        if (main.Count == 0)
            return "";
        var sentences = main.GroupBy(m => m.Measure.Own.Latest!.Year).OrderByDescending(g => g.Key).Select(g => Sentence(g.Key, [.. g]));
        return string.Join(" ", sentences);
    }

    private static string Sentence(Year year, IReadOnlyList<(string Subject, FinanceMeasure Measure)> measures)
    {
        var provisional = measures.Any(m => m.Measure.Own.Latest!.Provenance.Maturity == DataMaturity.Provisional) ? Say($" ({(measures.Count == 1 ? Say("foreløpig") : Say("foreløpige"))} tall)") : "";
        var values = measures.Select(m => $"{m.Subject} {ReportNumbers.Fixed(m.Measure.Own.Latest!.Measure.Value!.Value, 1)}").ToList();
        var text = Say($"I {year}{provisional} var {ReportWords.Join(values)}{ReportNumbers.Space}prosent av driftsinntektene.");
        var ruled = measures.Where(m => m.Measure.Ruling is not null).ToList();
        if (ruled.Count == 0)
            return text;
        return text + (ruled.Count == 1
            ? Say($" Grensen for {ruled[0].Subject} er {LimitWords.Bound(ruled[0].Measure.Ruling!)}.")
            : Say($" Grensene er {ReportWords.Join([.. ruled.Select(m => LimitWords.Bound(m.Measure.Ruling!))])} for {ReportWords.Join([.. ruled.Select(m => m.Subject)])}."));
    }
}
