namespace Analytics.Reporting.Documents;

/// <summary>The line under a figure or table that says where its numbers come from.</summary>
/// <param name="Text">"Kilde: SSB-tabell 12134, konsern. Hentet 16.3.2026."</param>
/// <param name="Status">Status of the numbers.</param>
/// <param name="Extra">What follows the status; empty when nothing.</param>
/// <param name="Markers">Markers to the list of sources.</param>
public sealed record SourceNote(string Text, DataStatus Status, string Extra, IReadOnlyList<SourceMarker> Markers)
{
    /// <summary>The same for each number above that says nothing else of itself; null when nothing is known.</summary>
    public NumberOrigin? Origin { get; init; }
}
