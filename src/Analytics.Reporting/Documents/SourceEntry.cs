namespace Analytics.Reporting.Documents;

/// <summary>An entry of the list of sources.</summary>
/// <param name="Marker">Its marker.</param>
/// <param name="Text">The source in full.</param>
public sealed record SourceEntry(SourceMarker Marker, string Text);
