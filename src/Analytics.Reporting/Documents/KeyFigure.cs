namespace Analytics.Reporting.Documents;

/// <summary>A number that stands alone.</summary>
/// <param name="Label">What it is, with its time.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Unit after it; empty when none.</param>
/// <param name="Note">Change and comparison in words.</param>
/// <param name="Sources">Where it comes from.</param>
public sealed record KeyFigure(string Label, string Value, string Unit, string Note, IReadOnlyList<SourceMarker> Sources)
{
    /// <summary>Where the number comes from; null when nobody has said.</summary>
    public NumberOrigin? Origin { get; init; }
}
