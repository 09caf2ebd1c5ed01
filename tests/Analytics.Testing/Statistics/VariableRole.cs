namespace Analytics.Testing.Statistics;

/// <summary>What a variable is in json-stat2's <c>role</c>.</summary>
public enum VariableRole
{
    /// <summary>Not in <c>role</c>; also the regions of tables that leave <c>geo</c> out, such as 13542.</summary>
    None,

    /// <summary>Periods.</summary>
    Time,

    /// <summary>Regions, where the table says so.</summary>
    Geo,

    /// <summary>The contents codes.</summary>
    Metric,
}
