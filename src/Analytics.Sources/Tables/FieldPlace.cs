using Analytics.Core;

namespace Analytics.Sources.Tables;

/// <summary>Names the field in a sentence about it.</summary>
internal sealed record FieldPlace(string Place, TableColumn Column)
{
    /// <summary>Where fields that are no number are counted; null when they are refused.</summary>
    public BadValues? BadValues { get; init; }

    public SourceFormatException Refuse(FieldSource line, int field, string expected, string nextStep) =>
        new(line.Where(field), $"\"{line.GetString(field)}\"", expected, nextStep);
}
