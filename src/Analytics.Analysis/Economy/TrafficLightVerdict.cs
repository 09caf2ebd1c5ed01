namespace Analytics.Analysis.Economy;

/// <summary>The answer of a traffic-light rule.</summary>
public enum TrafficLightVerdict
{
    /// <summary>All criteria hold: "I balanse".</summary>
    Green,

    /// <summary>Some hold: "Følg med".</summary>
    Yellow,

    /// <summary>None holds: "Under press".</summary>
    Red,

    /// <summary>A criterion has no value or no limit: "Ikke vurdert"; never coloured.</summary>
    NotAssessed,
}
