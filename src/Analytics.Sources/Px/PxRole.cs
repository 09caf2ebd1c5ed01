namespace Analytics.Sources.Px;

/// <summary>What a dimension is about.</summary>
public enum PxRole
{
    /// <summary>Neither periods nor contents.</summary>
    None,

    /// <summary>Periods: the variable of <c>TIMEVAL</c>, else the one whose <c>VARIABLE-TYPE</c> is T or Time.</summary>
    Time,

    /// <summary>Contents, each with its unit: the variable of <c>CONTVARIABLE</c>.</summary>
    Contents,
}
