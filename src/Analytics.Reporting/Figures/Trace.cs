namespace Analytics.Reporting.Figures;

/// <summary>A plotly.js trace; members are plotly's attributes of the same name in lower case, and null leaves plotly's default.</summary>
public sealed record Trace
{
    /// <summary><c>scatter</c> or <c>bar</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Positions along x; null breaks a line.</summary>
    public required IReadOnlyList<double?> X { get; init; }

    /// <summary>Positions along y; null breaks a line.</summary>
    public required IReadOnlyList<double?> Y { get; init; }

    /// <summary>Where bars start.</summary>
    public IReadOnlyList<double>? Base { get; init; }

    /// <summary><c>lines</c>, <c>markers</c>, <c>text</c> or joined by +.</summary>
    public string? Mode { get; init; }

    /// <summary><c>h</c> for horizontal bars.</summary>
    public string? Orientation { get; init; }

    /// <summary>Width of bars in units of the axis.</summary>
    public double? Width { get; init; }

    /// <summary>Texts in bars or at points.</summary>
    public IReadOnlyList<string>? Text { get; init; }

    /// <summary>Where bar texts stand.</summary>
    public string? TextPosition { get; init; }

    /// <summary>Which end of the bar an inside text is set at.</summary>
    public string? InsideTextAnchor { get; init; }

    /// <summary>Rotation of texts.</summary>
    public double? TextAngle { get; init; }

    /// <summary>Whether bar texts are shrunk to fit.</summary>
    public string? ConstrainText { get; init; }

    /// <summary>Font of texts in bars.</summary>
    public Font? InsideTextFont { get; init; }

    /// <summary>Texts that are shown on hover.</summary>
    public IReadOnlyList<string>? HoverText { get; init; }

    /// <summary><c>text</c> or <c>skip</c>.</summary>
    public string? HoverInfo { get; init; }

    /// <summary>Markers or bars.</summary>
    public Marker? Marker { get; init; }

    /// <summary>The line.</summary>
    public LineStyle? Line { get; init; }

    /// <summary><c>tozeroy</c>, <c>tonexty</c>.</summary>
    public string? Fill { get; init; }

    /// <summary>Colour of the fill.</summary>
    public string? FillColor { get; init; }

    /// <summary>Axis across: <c>x</c>, <c>x2</c>.</summary>
    public string? XAxis { get; init; }

    /// <summary>Axis upwards: <c>y</c>, <c>y2</c>.</summary>
    public string? YAxis { get; init; }

    /// <summary>Whether lines and points are cut at the edge of the plot.</summary>
    public bool? ClipOnAxis { get; init; }
}
