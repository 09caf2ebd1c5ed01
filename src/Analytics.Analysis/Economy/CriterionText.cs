namespace Analytics.Analysis.Economy;

/// <summary>A criterion as a sentence part in bokmål.</summary>
internal static class CriterionText
{
    public static string Nb(CriterionSubject subject, TrafficLightCriterion criterion, CriterionValue found, Threshold? limit)
    {
        if (limit is null)
            return $"{subject.NameNb} holder en grense, som ikke er satt";
        var bound = Bound(limit, found.IsPercentChange ? "prosent" : criterion.Ages is null ? subject.Unit : "");
        if (found.IsPercentChange)
            return found is { From: { } from, To: { } to } ? $"endringen i {subject.NameNb} er {bound} fra {from} til {to}" : $"endringen i {subject.NameNb} er {bound}";
        return criterion.Statistic == CriterionStatistic.MeanFourYears
            ? $"{subject.NameNb} er {bound} i snitt over {NorwegianText.Years(FourYearMean.Years)}"
            : found.To is { } year ? $"{subject.NameNb} er {bound} i {year}" : $"{subject.NameNb} er {bound}";
    }

    private static string Bound(Threshold limit, string unit) => limit switch
    {
        { AtLeast: { } low, AtMost: { } high } => $"mellom {NorwegianText.Number(low)} og {NorwegianText.WithUnit(high, unit)}",
        { AtLeast: { } low } => $"minst {NorwegianText.WithUnit(low, unit)}",
        _ => $"høyst {NorwegianText.WithUnit(limit.Limit, unit)}",
    };
}
