using System.Text.Json.Serialization;

namespace Analytics.Reporting.Documents;

/// <summary>A fact on the cover.</summary>
/// <param name="Label">"Laget til".</param>
/// <param name="Value">"Strategikonferanse 1".</param>
/// <param name="Note">Smaller line below; empty when none.</param>
/// <param name="Status">Shape beside the value, or null.</param>
public sealed record CoverFact(string Label, string Value, string Note, DataStatus? Status = null)
{
    /// <summary>Who it is for; everyone by default.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Audience Audience { get; init; }
}
