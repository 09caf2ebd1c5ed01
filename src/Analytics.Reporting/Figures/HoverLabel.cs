using System.Text.Json.Serialization;

namespace Analytics.Reporting.Figures;

/// <summary>The box that shows a value under the pointer: on paper, with the axis' colour as border.</summary>
public sealed record HoverLabel
{
    /// <summary>Background.</summary>
    [JsonPropertyName("bgcolor")]
    public string Background { get; } = Colours.Paper;

    /// <summary>Border.</summary>
    [JsonPropertyName("bordercolor")]
    public string Border { get; } = Colours.Axis;

    /// <summary>Font.</summary>
    public Font Font { get; } = new() { Family = FontFamilies.Sans, Size = 15, Color = Colours.Ink };

    /// <summary>Alignment.</summary>
    public string Align { get; } = "left";
}
