using Analytics.Analysis.Findings;
using Analytics.Core;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Sentences of the findings about the population.</summary>
internal static class DemographyFindingWords
{
    public static FindingWords Cost(Finding finding, ReportContext context)
    {
        var lines = context.Input.DemographicCosts;
        var total = finding.Kroner ?? lines.Sum(l => l.Change);
        if (lines.Count == 0)
            return new FindingWords(total > 0 ? "Endret alderssammensetning gir høyere utgifter" : "Endret alderssammensetning gir lavere utgifter", "Beregnet med uendret standard, dekning og produktivitet.", NorwegianNumbers.Millions(total), "");

        var (from, to) = (lines.Min(l => l.From), lines.Max(l => l.To));
        var up = lines.Where(l => l.Change > 0).MaxBy(l => l.Change);
        var down = lines.Where(l => l.Change < 0).ToList();
        var oldest = up is not null && up.Range.From >= 67;
        var heading = total > 0
            ? $"{(oldest ? "Flere eldre" : "Endret alderssammensetning")} gir høyere utgifter i {to} enn i {from}"
            : $"Endret alderssammensetning gir lavere utgifter i {to} enn i {from}";
        var text = "Med uendret standard";
        if (up is not null)
            text += $" trekker gruppen {up.GroupNb} opp {NorwegianNumbers.Millions(up.Change)} i året";
        if (down.Count > 0)
            text += $"{(up is null ? " trekker" : ", mens")} {(down.Count == 1 ? "gruppen" : "gruppene")} {NorwegianWords.Join([.. down.Select(d => d.GroupNb)])}{(up is null ? "" : " trekker")} ned {NorwegianNumbers.Millions(-down.Sum(d => d.Change))}";
        text += ".";
        return new FindingWords(heading, text + Miss(context, up?.GroupNb ?? "", to.Value - from.Value), NorwegianNumbers.Millions(total), $"i året, {NorwegianNumbers.Year(lines[0].PriceYear)}-kroner");
    }

    public static FindingWords Group(Finding finding, ReportContext context, AgeRange range, string who, string backTestGroup)
    {
        var facts = FindingFacts.Of(finding);
        var main = context.Input.Main;
        var fromYear = (int?)facts.Value("fromYear", "from_year") ?? main?.BaseYear.Value;
        var toYear = (int?)facts.Value("toYear", "to_year", "year") ?? (main is null ? null : ReportContext.TargetYear(main).Value);
        var from = facts.Value("from") ?? At(main, fromYear, range);
        var to = facts.Value("to", "value") ?? At(main, toYear, range);
        if (from is not { } a || to is not { } b || fromYear is not { } y0 || toYear is not { } y1)
            return new FindingWords($"Antallet {who} endrer seg trolig", "Tallene bak funnet står i kapittel 3.", "", "");
        var more = b >= a;
        var percent = a > 0 ? $", en endring på {NorwegianNumbers.SignedPercent(100 * (b - a) / a)}" : "";
        var text = $"Tallet på {who} går i framskrivingen fra {NorwegianNumbers.Whole(a)} i {NorwegianNumbers.Year(y0)} til {NorwegianNumbers.NearestTen(b)} i {NorwegianNumbers.Year(y1)}{percent}."
            + Miss(context, backTestGroup, y1 - y0)
            + (Math.Min(a, b) < 20 ? " Tallet bygger på få personer." : "");
        return new FindingWords($"Det er trolig {(more ? "flere" : "færre")} {who} framover", text, $"{NorwegianNumbers.Signed(Math.Round((b - a) / 10) * 10, 0)}{NorwegianNumbers.Space}innbyggere", $"{NorwegianNumbers.Years(y0, y1)}");
    }

    public static FindingWords Trend(Finding finding, ReportContext context)
    {
        var facts = FindingFacts.Of(finding);
        var totals = context.Totals;
        var toYear = (int?)facts.Value("toYear", "to_year", "year") ?? (totals.Count > 0 ? totals[^1].Year : null);
        var fromYear = (int?)facts.Value("fromYear", "from_year") ?? (totals.Count > 0 ? totals.First(t => t.Year >= toYear - 10).Year : null);
        var from = facts.Value("from") ?? totals.Where(t => t.Year == fromYear).Select(t => (double?)t.Value).FirstOrDefault();
        var to = facts.Value("to", "value") ?? totals.Where(t => t.Year == toYear).Select(t => (double?)t.Value).FirstOrDefault();
        if (from is not { } a || to is not { } b || fromYear is not { } y0 || toYear is not { } y1 || a <= 0)
            return new FindingWords("Folketallet har endret seg", "Tallene bak funnet står i kapittel 2.", "", "");
        var text = $"Folketallet gikk fra {NorwegianNumbers.Whole(a)} 1.{NorwegianNumbers.Space}januar {NorwegianNumbers.Year(y0)} til {NorwegianNumbers.Whole(b)} 1.{NorwegianNumbers.Space}januar {NorwegianNumbers.Year(y1)}, en endring på {NorwegianNumbers.SignedPercent(100 * (b - a) / a)}.";
        return new FindingWords(b < a ? "Folketallet har falt" : "Folketallet har økt", text, $"{NorwegianNumbers.Signed(b - a, 0)}{NorwegianNumbers.Space}innbyggere", NorwegianNumbers.Years(y0, y1));
    }

    public static FindingWords SupportRatio(Finding finding, ReportContext context)
    {
        var facts = FindingFacts.Of(finding);
        var ratio = context.Input.SupportRatios.Count > 0 ? context.Input.SupportRatios[0] : null;
        var target = context.Input.Main is { } main ? ReportContext.TargetYear(main) : ratio?.Years.Keys.Max();
        var from = facts.Value("from") ?? (ratio?.Years.TryGetValue(ratio.BaseYear, out var a) == true ? a : null);
        var to = facts.Value("to", "value") ?? (target is { } t && ratio?.Years.TryGetValue(t, out var b) == true ? b : null);
        var y0 = (int?)facts.Value("fromYear", "from_year") ?? ratio?.BaseYear.Value;
        var y1 = (int?)facts.Value("toYear", "to_year", "year") ?? target?.Value;
        var heading = finding.Unfavourable ? "Det er trolig færre i yrkesaktiv alder for hver eldre innbygger" : "Det er trolig flere i yrkesaktiv alder for hver eldre innbygger";
        if (from is not { } now || to is not { } later || y0 is not { } fromYear || y1 is not { } toYear)
            return new FindingWords(heading, "Tallene bak funnet står i kapittel 3.", "", "");
        var name = ratio?.NameNb ?? facts.Label("name") ?? "Aldersbæreevnen";
        return new FindingWords(
            heading,
            $"{name}: {NorwegianNumbers.Fixed(now, 1)} i {NorwegianNumbers.Year(fromYear)}, og framskrevet til {NorwegianNumbers.Fixed(later, 1)} i {NorwegianNumbers.Year(toYear)}. Tallet sier ikke hvor mange som er i arbeid.",
            NorwegianNumbers.Signed(later - now, 1),
            NorwegianNumbers.Years(fromYear, toYear));
    }

    private static double? At(Analysis.Demography.PopulationProjection? projection, int? year, AgeRange range) =>
        year is { } y && projection?.Years.TryGetValue(new Year(y), out var vector) == true ? vector.Sum(range) : null;

    private static string Miss(ReportContext context, string group, int horizon) =>
        context.BackTest(group, Math.Min(horizon, 10)) is { } test
            ? $" For {group} har metoden bommet med {NorwegianNumbers.Percent(test.ModelMape)} i snitt etter {NorwegianWords.Count(test.Horizon)} år."
            : "";
}
