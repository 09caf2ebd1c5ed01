using System.Text.Json.Serialization;

namespace Analytics.Reporting.Figures;

/// <summary>Layout of a figure.</summary>
public sealed record Layout
{
    /// <summary>Height, pixels; the width is the container's.</summary>
    public required double Height { get; init; }

    /// <summary>Pixels round the plot.</summary>
    public required Margin Margin { get; init; }

    /// <summary>Font of all text.</summary>
    public Font Font { get; } = new() { Family = FontFamilies.Sans, Size = 15, Color = Colours.Ink };

    /// <summary>Background of the drawing.</summary>
    [JsonPropertyName("paper_bgcolor")]
    public string PaperBackground { get; } = "rgba(0,0,0,0)";

    /// <summary>Background of the plot.</summary>
    [JsonPropertyName("plot_bgcolor")]
    public string PlotBackground { get; } = "rgba(0,0,0,0)";

    /// <summary>Always false: labels are direct.</summary>
    public bool ShowLegend { get; }

    /// <summary>Always <c>closest</c>.</summary>
    public string HoverMode { get; } = "closest";

    /// <summary>Look of the hover box.</summary>
    public HoverLabel HoverLabel { get; } = new();

    /// <summary>Always false: no dragging.</summary>
    public bool DragMode { get; }

    /// <summary><c>overlay</c> for bars on one another.</summary>
    public string? BarMode { get; init; }

    /// <summary>Space between bars, 0-1.</summary>
    public double? BarGap { get; init; }

    /// <summary>Lines and fields.</summary>
    public IReadOnlyList<Shape> Shapes { get; init; } = [];

    /// <summary>Labels.</summary>
    public IReadOnlyList<Annotation> Annotations { get; init; } = [];

    /// <summary>Axes by plotly's name: <c>xaxis</c>, <c>yaxis2</c>.</summary>
    [JsonExtensionData]
    public Dictionary<string, object> Axes { get; init; } = [];
}
