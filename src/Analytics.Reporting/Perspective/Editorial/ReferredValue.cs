using Analytics.Reporting.Documents;

namespace Analytics.Reporting.Perspective.Editorial;

/// <summary>A value that a text can refer to.</summary>
/// <param name="Text">As the report writes it, with its unit.</param>
/// <param name="Source">Where it comes from.</param>
internal sealed record ReferredValue(string Text, SourceMarker Source);
