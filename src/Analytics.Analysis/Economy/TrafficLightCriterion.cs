using Analytics.Core;

namespace Analytics.Analysis.Economy;

/// <summary>One criterion of a traffic light, as configured. It measures either a finance concept or ages, and has one limit at most.</summary>
/// <param name="Concept">A finance concept, such as <c>netto-driftsresultat</c>; null when <paramref name="Ages"/> is given.</param>
/// <param name="Ages">A measure of the population; null when <paramref name="Concept"/> is given.</param>
/// <param name="Statistic">Which number is held against the limit.</param>
/// <param name="Years">Years of a change.</param>
/// <param name="At">The year of <see cref="CriterionStatistic.ValueInYear"/>.</param>
/// <param name="AtLeast">Lowest acceptable value, or null.</param>
/// <param name="AtMost">Highest acceptable value, or null. With neither, the concept's own target counts, else national advice.</param>
/// <param name="LimitSourceNb">Where a limit that is given here is laid down.</param>
/// <param name="ConceptNb">What the concept is called in bokmål, for a municipality without figures; the concept itself when left out.</param>
public sealed record TrafficLightCriterion(
    string? Concept,
    AgeMeasure? Ages,
    CriterionStatistic Statistic,
    int Years = 4,
    Year? At = null,
    double? AtLeast = null,
    double? AtMost = null,
    string LimitSourceNb = "",
    string? ConceptNb = null);
