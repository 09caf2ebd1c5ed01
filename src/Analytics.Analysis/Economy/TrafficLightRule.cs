namespace Analytics.Analysis.Economy;

/// <summary>The rule of a traffic light, as configured.</summary>
/// <param name="AreaNb">Area in bokmål: "Økonomi".</param>
/// <param name="Criteria">The criteria: all met is green, some met yellow, none met red.</param>
public sealed record TrafficLightRule(string AreaNb, IReadOnlyList<TrafficLightCriterion> Criteria);
