namespace Analytics.Sources.JsonStat;

/// <summary>One category of a dimension.</summary>
/// <param name="Code">The code as sent, with its leading zeros.</param>
/// <param name="Label">The text for people; the code where the document has none.</param>
public sealed record JsonStatCategory(string Code, string Label)
{
    /// <summary>The unit of measure as the source words it (<c>kr</c>, <c>1000 kr</c>, <c>ja=1, nei=0</c>), or null.</summary>
    public string? Unit { get; init; }

    /// <summary>Number of decimals that the source publishes, or null.</summary>
    public int? Decimals { get; init; }

    /// <summary>The period or day that a value refers to (<c>31.12</c>), or null.</summary>
    public string? RefPeriod { get; init; }

    /// <summary>The category's notes.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
