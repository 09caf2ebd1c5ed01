using Analytics.Analysis.Demography;

namespace Analytics.Analysis.Economy;

/// <summary>Evaluates traffic-light rules. The text of each criterion is made from the very values that were evaluated.</summary>
public static class TrafficLights
{
    /// <summary>Evaluates a rule: green when all criteria are met, yellow when some are, red when none is, and not assessed when one cannot be told.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="measures">The finance measures that there are; one a concept.</param>
    /// <param name="history">The counted population, or null.</param>
    /// <param name="projection">The projected population, or null.</param>
    /// <exception cref="ArgumentException">A criterion measures both or neither of concept and ages, has two limits, or lacks the year it asks for.</exception>
    public static TrafficLight Evaluate(TrafficLightRule rule, IReadOnlyList<FinanceMeasure> measures, PopulationHistory? history, PopulationProjection? projection)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(measures);
        var results = rule.Criteria.Select(c => Evaluate(rule.AreaNb, c, measures, history, projection)).ToList();
        var verdict =
            results.Count == 0 || results.Any(r => r.Met is null) ? TrafficLightVerdict.NotAssessed
            : results.All(r => r.Met == true) ? TrafficLightVerdict.Green
            : results.Any(r => r.Met == true) ? TrafficLightVerdict.Yellow
            : TrafficLightVerdict.Red;
        return new TrafficLight(rule.AreaNb, verdict, results);
    }

    private static CriterionResult Evaluate(
        string area, TrafficLightCriterion criterion, IReadOnlyList<FinanceMeasure> measures, PopulationHistory? history, PopulationProjection? projection)
    {
        Check(area, criterion);
        var measure = measures.FirstOrDefault(m => m.Concept == criterion.Concept);
        var subject = criterion.Ages is { } ages
            ? CriterionSubject.Of(ages, history, projection)
            : CriterionSubject.Of(criterion.ConceptNb ?? criterion.Concept!, measure);
        var limit = Limit(criterion, measure, subject.Unit);
        var found = CriterionValue.Of(subject, criterion);
        var missing = subject.MissingNb ?? found.MissingNb ?? (limit is null ? "Det er ikke satt noen grense." : null);
        return new CriterionResult(
            CriterionText.Nb(subject, criterion, found, limit),
            found.Value,
            found.IsPercentChange ? "prosent" : subject.Unit,
            found.IsPercentChange ? 1 : subject.Decimals,
            limit?.Limit,
            limit is not { AtLeast: null },
            missing is null ? limit!.IsMetBy(found.Value!.Value) : null,
            missing,
            [.. subject.Values.Select(p => (p.Key, p.Value))],
            subject.Sources,
            limit?.SourceNb ?? "");
    }

    private static Threshold? Limit(TrafficLightCriterion criterion, FinanceMeasure? measure, string unit)
    {
        if (criterion.AtLeast is not null || criterion.AtMost is not null)
            return new Threshold(criterion.Concept ?? "", criterion.AtLeast, criterion.AtMost, unit, ThresholdKind.OwnTarget, criterion.LimitSourceNb, "");
        // Targets and advice are levels; they say nothing of how fast a level may change.
        return criterion.Statistic is CriterionStatistic.ChangePercent or CriterionStatistic.ProjectedChangePercent ? null : measure?.Ruling;
    }

    private static void Check(string area, TrafficLightCriterion criterion)
    {
        if ((criterion.Concept is null) == (criterion.Ages is null))
            throw new ArgumentException($"A criterion of {area} must measure either a concept or ages; found {criterion.Concept ?? "no concept"} and {criterion.Ages?.NameNb ?? "no ages"}.");
        if (criterion.AtLeast is not null && criterion.AtMost is not null)
            throw new ArgumentException($"A criterion of {area} has two limits, {criterion.AtLeast} and {criterion.AtMost}: give one, or two criteria.");
        if (criterion.Statistic == CriterionStatistic.ValueInYear && criterion.At is null)
            throw new ArgumentException($"A criterion of {area} asks for the value of a year, but names none.");
    }
}
