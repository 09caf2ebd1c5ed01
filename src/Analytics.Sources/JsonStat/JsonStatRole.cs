namespace Analytics.Sources.JsonStat;

/// <summary>What a dimension is about, as the document's <c>role</c> says. SSB leaves <c>geo</c> out of several KOSTRA tables.</summary>
public enum JsonStatRole
{
    /// <summary>The document gives the dimension no role.</summary>
    None,

    /// <summary>Periods.</summary>
    Time,

    /// <summary>Regions.</summary>
    Geo,

    /// <summary>Contents, each with its unit.</summary>
    Metric,
}
