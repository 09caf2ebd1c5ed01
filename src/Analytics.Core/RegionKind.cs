namespace Analytics.Core;

/// <summary>What a region code stands for. SSB's group, county and country values are its own estimates, never sums of members.</summary>
public enum RegionKind
{
    /// <summary>A municipality, four digits.</summary>
    Municipality,

    /// <summary>A county: KOSTRA <c>EKA31</c>.</summary>
    County,

    /// <summary>A KOSTRA group: <c>EKG01</c>-<c>EKG17</c>.</summary>
    Group,

    /// <summary>The country: <c>EAK</c>, or without Oslo <c>EAKUO</c>; in population tables <c>0</c>.</summary>
    Country,

    /// <summary>A code that fits none of these, such as a city district.</summary>
    Other,
}
