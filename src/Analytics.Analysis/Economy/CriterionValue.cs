using Analytics.Core;

namespace Analytics.Analysis.Economy;

/// <summary>The number of a criterion, and the years that it stands for.</summary>
internal sealed record CriterionValue(double? Value, Year? From, Year? To, bool IsPercentChange, string? MissingNb)
{
    public static CriterionValue Of(CriterionSubject subject, TrafficLightCriterion criterion)
    {
        if (subject.Newest is not { } newest)
            return new(null, null, null, IsChange(criterion.Statistic), "Serien har ingen tall.");
        return criterion.Statistic switch
        {
            CriterionStatistic.MeanFourYears => Mean(subject, newest),
            CriterionStatistic.ChangePercent => Change(subject, newest.Plus(-criterion.Years), newest),
            CriterionStatistic.ProjectedChangePercent => Change(subject, newest, newest.Plus(criterion.Years)),
            CriterionStatistic.ValueInYear => At(subject, criterion.At!.Value),
            _ => At(subject, newest),
        };
    }

    private static bool IsChange(CriterionStatistic statistic) => statistic is CriterionStatistic.ChangePercent or CriterionStatistic.ProjectedChangePercent;

    private static CriterionValue At(CriterionSubject subject, Year year) =>
        subject.Values.TryGetValue(year, out var value)
            ? new(value, null, year, false, null)
            : new(null, null, year, false, $"Det finnes ikke noe tall for {year}.");

    private static CriterionValue Mean(CriterionSubject subject, Year newest)
    {
        for (var to = newest; subject.Values.Keys.FirstOrDefault() is var first && to.Plus(1 - FourYearMean.Years) >= first; to = to.Plus(-1))
        {
            var years = Enumerable.Range(1 - FourYearMean.Years, FourYearMean.Years).Select(to.Plus).ToList();
            if (years.All(subject.Values.ContainsKey))
                return new(years.Average(y => subject.Values[y]), years[0], to, false, null);
        }

        return new(null, null, null, false, "Det finnes ikke tall for fire påfølgende år.");
    }

    private static CriterionValue Change(CriterionSubject subject, Year from, Year to)
    {
        if (!subject.Values.TryGetValue(from, out var start) || !subject.Values.TryGetValue(to, out var end))
            return new(null, from, to, true, $"Det finnes ikke tall for både {from} og {to}.");
        return start > 0
            ? new(100 * (end - start) / start, from, to, true, null)
            : new(null, from, to, true, $"Endring i prosent kan ikke regnes fra {NorwegianText.Number(start)}.");
    }
}
