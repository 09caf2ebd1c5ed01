namespace Analytics.Analysis.Economy;

/// <summary>A traffic light of the report's first page. The rule is configuration, and what is printed is what was evaluated.</summary>
/// <param name="AreaNb">Area in bokmål: "Økonomi".</param>
/// <param name="Verdict">The answer.</param>
/// <param name="Criteria">The criteria, evaluated.</param>
public sealed record TrafficLight(string AreaNb, TrafficLightVerdict Verdict, IReadOnlyList<CriterionResult> Criteria);
