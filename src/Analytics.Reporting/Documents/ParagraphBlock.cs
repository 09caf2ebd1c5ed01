using System.Text.Json.Serialization;

namespace Analytics.Reporting.Documents;

/// <summary>Running text.</summary>
/// <param name="Text">The paragraph.</param>
/// <param name="Sources">Source markers after it; empty when none.</param>
[method: JsonConstructor]
public sealed record ParagraphBlock(string Text, IReadOnlyList<SourceMarker> Sources) : Block
{
    /// <summary>Running text without a source marker.</summary>
    public ParagraphBlock(string text)
        : this(text, [])
    {
    }
}
