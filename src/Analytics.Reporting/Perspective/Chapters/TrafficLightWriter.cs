using Analytics.Analysis.Economy;
using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Writes a traffic light: what was decided, why, the values, and the rule that was evaluated.</summary>
internal static class TrafficLightWriter
{
    public static TrafficLightItem Write(TrafficLight light, ReportContext context)
    {
        var charted = light.Criteria.Where(IsOneScale).OrderBy(c => c.Met ?? true).FirstOrDefault();
        return new TrafficLightItem(
            Retell(light.AreaNb),
            light.Verdict,
            ReportWords.Verdict(light.Verdict),
            Why(light),
            charted is null ? null : Chart(charted),
            Now(light),
            Rule(light),
            context.Sources.Markers(light.Criteria.SelectMany(c => c.Sources)));
    }

    private static string Why(TrafficLight light)
    {
        if (light.Criteria.Count == 0)
            return Say("Ingen krav er satt for området.");
        var untold = light.Criteria.Where(c => c.Met is null).ToList();
        if (untold.Count > 0)
            return string.Join(" ", untold.Select(c => ReportWords.Sentence(ReportWords.Capital(Retell(c.MissingNb) ?? Say("Verdien mangler")))).Distinct());
        var met = light.Criteria.Count(c => c.Met == true);
        if (light.Criteria.Count == 1)
            return met == 1 ? Say("Kravet er oppfylt.") : Say("Kravet er ikke oppfylt.");
        return met == 0 ? Say($"Ingen av {ReportWords.Count(light.Criteria.Count)} krav er oppfylt.")
            : met == light.Criteria.Count ? met == 2 ? Say("Begge kravene er oppfylt.") : Say($"Alle {ReportWords.Count(met)} kravene er oppfylt.")
            : Say($"{ReportWords.Capital(ReportWords.Count(met))} av {ReportWords.Count(light.Criteria.Count)} krav er oppfylt.");
    }

    private static string Now(TrafficLight light) =>
        string.Join("; ", light.Criteria.Where(c => c.Value is not null).Select(c =>
            $"{ReportNumbers.Fixed(c.Value!.Value, c.Decimals)}{Unit(c.Unit)}{(c.Limit is { } limit ? Say($" (krav {(c.AtLeast ? Say("minst") : Say("høyst"))}{ReportNumbers.Space}{ReportNumbers.Limit(limit)})") : "")}"))
        + (light.Criteria.Any(c => c.Value is not null && c.Sources.Any(s => s.Maturity == DataMaturity.Provisional)) ? Say(", foreløpige tall") : "");

    private static string Unit(string unit) => unit is "" or "antall" or "forhold" ? "" : ReportNumbers.Space + ReportWords.Unit(unit);

    private static string Rule(TrafficLight light)
    {
        var criteria = light.Criteria.Select(c => Retell(c.TextNb)).ToList();
        if (criteria.Count == 0)
            return Say("ingen regel er satt i oppsettet.");
        var green = Say($"grønt når {ReportWords.Join(criteria)}.");
        return criteria.Count switch
        {
            1 => green + Say(" Rødt ellers."),
            2 => green + Say(" Gult: ett av to. Rødt: ingen."),
            _ => green + Say(" Gult: noen av dem. Rødt: ingen."),
        };
    }

    /// <summary>Whether values and limit are of one kind; a limit on percent change cannot be drawn among persons.</summary>
    private static bool IsOneScale(CriterionResult criterion) =>
        criterion.Series.Count > 1
        && criterion.Series.Max(s => Math.Abs(s.Value)) <= 50 * Math.Max(1, Math.Max(Math.Abs(criterion.Value ?? 0), Math.Abs(criterion.Limit ?? 0)));

    private static MiniChart Chart(CriterionResult criterion)
    {
        var columns = criterion.Unit is "prosent" or "%" && criterion.Series.Count <= 12;
        var series = criterion.Series.OrderBy(s => s.Year).ToList();
        // A level is told up to the year that was evaluated, from twenty years before.
        var evaluated = series.FindLastIndex(s => criterion.Value is { } v && Math.Abs(s.Value - v) < 1e-9);
        series = columns ? [.. series.TakeLast(4)]
            : evaluated > 0 ? [.. series.Take(evaluated + 1).TakeLast(21)]
            : series;
        var values = series.Select(s => (s.Year.Value, s.Value, ReportNumbers.Fixed(s.Value, Math.Min(1, criterion.Decimals)))).ToList();
        var limit = criterion.Limit is { } l ? ReportNumbers.Limit(l) : "";
        var years = ReportNumbers.Years(series[0].Year.Value, series[^1].Year.Value);
        var named = columns ? values : [values[0], values[^1]];
        return new MiniChart(
            [.. values.Select(v => (v.Item1, v.Item2, v.Item3))],
            criterion.Limit,
            limit.Length == 0 ? "" : Say("Krav ") + limit,
            years,
            columns,
            [.. series.Select(s => criterion.Limit is not { } bound || (criterion.AtLeast ? s.Value >= bound : s.Value <= bound))],
            $"{ReportWords.Join([.. named.Select(v => Say($"{v.Item3} i {ReportNumbers.Year(v.Item1)}"))])}.{(limit.Length == 0 ? "" : Say($" Kravet er {(criterion.AtLeast ? Say("minst") : Say("høyst"))} {limit}."))}");
    }
}
