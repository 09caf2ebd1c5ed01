using Analytics.Reporting.Html;

namespace Analytics.Reporting.Pptx;

/// <summary>A finished slide.</summary>
/// <param name="Xml">Its part.</param>
/// <param name="Notes">Paragraphs of the speaker's notes.</param>
internal sealed record Slide(HtmlOutput.Encoded Xml, IReadOnlyList<string> Notes);
