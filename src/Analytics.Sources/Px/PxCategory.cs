namespace Analytics.Sources.Px;

/// <summary>One value of a variable.</summary>
/// <param name="Code">The code from <c>CODES</c>, with its leading zeros; the text where the file has no codes.</param>
/// <param name="Label">The text from <c>VALUES</c>; the code where the file has no texts.</param>
public sealed record PxCategory(string Code, string Label)
{
    /// <summary>The unit of measure from <c>UNITS</c>, for contents only; null where nothing is said.</summary>
    public string? Unit { get; init; }

    /// <summary>Number of decimals that the source publishes, for contents and for values that have a <c>PRECISION</c>; null for others.</summary>
    public int? Decimals { get; init; }
}
