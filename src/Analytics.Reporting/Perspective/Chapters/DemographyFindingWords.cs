using Analytics.Analysis.Findings;
using Analytics.Core;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Sentences of the findings about the population.</summary>
internal static class DemographyFindingWords
{
    public static FindingWords Cost(Finding finding, ReportContext context)
    {
        var facts = FindingFacts.Of(finding);
        var lines = context.Input.DemographicCosts;
        var largest = lines.MaxBy(l => Math.Abs(l.Change));
        var total = facts.Value("kroner") ?? (lines.Count > 0 ? lines.Sum(l => l.Change) : finding.Unfavourable ? Math.Abs(finding.Kroner ?? 0) : -Math.Abs(finding.Kroner ?? 0));
        var group = facts.Label("ageGroup") ?? largest?.GroupNb ?? "";
        var groupKroner = facts.Value("ageGroupKroner") ?? largest?.Change;
        var from = (int?)facts.Value("fromYear") ?? largest?.From.Value;
        var to = (int?)facts.Value("toYear") ?? largest?.To.Value;
        var years = from is { } y0 && to is { } y1 ? Say($" i {ReportNumbers.Year(y1)} enn i {ReportNumbers.Year(y0)}") : "";
        var more = total >= 0;
        var who = IsOld(group) && groupKroner > 0 && more ? Say("Flere eldre") : Say("Endret alderssammensetning");
        var text = Say($"Med uendret standard koster befolkningsutviklingen {ReportNumbers.Millions(Math.Abs(total))} {(more ? Say("mer") : Say("mindre"))}{years}.");
        if (groupKroner is { } part && group.Length > 0)
            text += Say($" Mest betyr gruppen {Retell(group)}, med {ReportNumbers.SignedMillions(part)}.");
        if (facts.Value("farKroner") is { } far && facts.Value("farYear") is { } farYear)
            text += Say($" Fram til {ReportNumbers.Year((int)farYear)} er endringen {ReportNumbers.SignedMillions(far)}.");
        var price = (int?)facts.Value("priceYear") ?? largest?.PriceYear;
        return new FindingWords(
            Say($"{who} gir {(more ? Say("høyere") : Say("lavere"))} utgifter{years}"),
            text + Miss(facts, context, group, (to ?? 0) - (from ?? 0)),
            ReportNumbers.Millions(Math.Abs(total)),
            price is { } p ? Say($"i året, {ReportNumbers.Year(p)}-kroner") : Say("i året"));
    }

    /// <summary>Whether an age group such as "80–89 år" starts at 67 or above.</summary>
    private static bool IsOld(string group) =>
        int.TryParse(string.Concat(group.TakeWhile(char.IsAsciiDigit)), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var age) && age >= 67;

    public static FindingWords Group(Finding finding, ReportContext context, AgeRange range, string who, string backTestGroup)
    {
        var facts = FindingFacts.Of(finding);
        var main = context.Input.Main;
        var fromYear = (int?)facts.Value("fromYear") ?? main?.BaseYear.Value;
        var toYear = (int?)facts.Value("toYear", "year") ?? (main is null ? null : ReportContext.TargetYear(main).Value);
        var from = facts.Value("from") ?? At(main, fromYear, range);
        var to = facts.Value("to", "value") ?? At(main, toYear, range);
        if (from is not { } a || to is not { } b || fromYear is not { } y0 || toYear is not { } y1)
            return new FindingWords(Say($"Antallet {who} endrer seg trolig"), Say("Tallene bak funnet står i kapittel 3."), "", "");
        var more = b >= a;
        var percent = a > 0 ? Say($", en endring på {ReportNumbers.SignedPercent(100 * (b - a) / a)}") : "";
        var text = Say($"Tallet på {who} går i framskrivingen fra {ReportNumbers.Whole(a)} i {ReportNumbers.Year(y0)} til {ReportNumbers.NearestTen(b)} i {ReportNumbers.Year(y1)}{percent}.")
            + Miss(facts, context, backTestGroup, y1 - y0)
            + (Math.Min(a, b) < 20 ? Say(" Tallet bygger på få personer.") : "");
        var change = Say($"{ReportNumbers.Signed(Math.Round((b - a) / 10) * 10, 0)}{ReportNumbers.Space}innbyggere");
        var heading = Say($"Det er trolig {(more ? Say("flere") : Say("færre"))} {who} framover");
        return finding.Kroner is null
            ? new FindingWords(heading, text, change, ReportNumbers.Years(y0, y1))
            : new FindingWords(heading, text, change, Say($"i året, {change}"));
    }

    public static FindingWords Trend(Finding finding, ReportContext context)
    {
        var facts = FindingFacts.Of(finding);
        var totals = context.Totals;
        var toYear = (int?)facts.Value("toYear", "year") ?? (totals.Count > 0 ? totals[^1].Year : null);
        var fromYear = (int?)facts.Value("fromYear") ?? (totals.Count > 0 ? totals.First(t => t.Year >= toYear - 10).Year : null);
        var from = facts.Value("from") ?? totals.Where(t => t.Year == fromYear).Select(t => (double?)t.Value).FirstOrDefault();
        var to = facts.Value("to", "value") ?? totals.Where(t => t.Year == toYear).Select(t => (double?)t.Value).FirstOrDefault();
        if (from is not { } a || to is not { } b || fromYear is not { } y0 || toYear is not { } y1 || a <= 0)
            return new FindingWords(Say("Folketallet har endret seg"), Say("Tallene bak funnet står i kapittel 2."), "", "");
        var text = Say($"Folketallet gikk fra {ReportNumbers.Whole(a)} 1.{ReportNumbers.Space}januar {ReportNumbers.Year(y0)} til {ReportNumbers.Whole(b)} 1.{ReportNumbers.Space}januar {ReportNumbers.Year(y1)}, en endring på {ReportNumbers.SignedPercent(100 * (b - a) / a)}.");
        return new FindingWords(b < a ? Say("Folketallet har falt") : Say("Folketallet har økt"), text, Say($"{ReportNumbers.Signed(b - a, 0)}{ReportNumbers.Space}innbyggere"), ReportNumbers.Years(y0, y1));
    }

    public static FindingWords SupportRatio(Finding finding, ReportContext context)
    {
        var facts = FindingFacts.Of(finding);
        var ratio = context.Input.SupportRatios.FirstOrDefault(r => r.NameNb == facts.Label("name")) ?? context.Input.SupportRatios.FirstOrDefault();
        var target = context.Input.Main is { } main ? ReportContext.TargetYear(main) : ratio?.Years.Keys.Max();
        var from = facts.Value("from") ?? (ratio?.Years.TryGetValue(ratio.BaseYear, out var a) == true ? a : null);
        var to = facts.Value("to", "value") ?? (target is { } t && ratio?.Years.TryGetValue(t, out var b) == true ? b : null);
        var y0 = (int?)facts.Value("fromYear") ?? ratio?.BaseYear.Value;
        var y1 = (int?)facts.Value("toYear", "year") ?? target?.Value;
        var heading = finding.Unfavourable ? Say("Det er trolig færre i yrkesaktiv alder for hver eldre innbygger") : Say("Det er trolig flere i yrkesaktiv alder for hver eldre innbygger");
        if (from is not { } now || to is not { } later || y0 is not { } fromYear || y1 is not { } toYear)
            return new FindingWords(heading, Say("Tallene bak funnet står i kapittel 3."), "", "");
        var name = Retell(facts.Label("name") ?? ratio?.NameNb) ?? Say("Aldersbæreevnen");
        return new FindingWords(
            heading,
            Say($"{name}: {ReportNumbers.Fixed(now, 1)} i {ReportNumbers.Year(fromYear)}, og framskrevet til {ReportNumbers.Fixed(later, 1)} i {ReportNumbers.Year(toYear)}. Tallet sier ikke hvor mange som er i arbeid."),
            ReportNumbers.Signed(later - now, 1),
            ReportNumbers.Years(fromYear, toYear));
    }

    private static double? At(Analysis.Demography.PopulationProjection? projection, int? year, AgeRange range) =>
        year is { } y && projection?.Years.TryGetValue(new Year(y), out var vector) == true ? vector.Sum(range) : null;

    private static string Miss(FindingFacts facts, ReportContext context, string group, int horizon)
    {
        var test = context.BackTest(group, Math.Min(horizon, 10));
        var error = facts.Value("error") ?? test?.ModelMape;
        var years = (int?)facts.Value("errorHorizon") ?? test?.Horizon;
        return error is { } percent && years is { } after
            ? Say($" For {Retell(group)} har metoden bommet med {ReportNumbers.Percent(percent)} i snitt etter {ReportWords.Count(after)} år.")
            : "";
    }
}
