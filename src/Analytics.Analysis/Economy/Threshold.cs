namespace Analytics.Analysis.Economy;

/// <summary>A limit that a measure is held against.</summary>
/// <param name="Concept">The indicator concept: <c>netto-driftsresultat</c>.</param>
/// <param name="AtLeast">Lowest acceptable value, or null.</param>
/// <param name="AtMost">Highest acceptable value, or null.</param>
/// <param name="Unit">Unit of the limit, the indicator's own.</param>
/// <param name="Kind">Whose limit.</param>
/// <param name="SourceNb">Where it is laid down, as printed: "Kommunestyret 12.12.2025, sak 98/25".</param>
/// <param name="Verification">How far it is verified, in the words of the threshold list.</param>
public sealed record Threshold(string Concept, double? AtLeast, double? AtMost, string Unit, ThresholdKind Kind, string SourceNb, string Verification)
{
    /// <summary>Whether a value keeps within the limit.</summary>
    public bool IsMetBy(double value) => (AtLeast is not { } low || value >= low) && (AtMost is not { } high || value <= high);

    /// <summary>The limit's number: the lower one when both are given.</summary>
    public double Limit => AtLeast ?? AtMost ?? throw new InvalidOperationException($"The threshold for {Concept} has no limit.");
}
