namespace Analytics.Reporting.Figures;

/// <summary>A line, a field or a path behind or above the traces.</summary>
public sealed record Shape
{
    /// <summary><c>line</c>, <c>rect</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Left.</summary>
    public double X0 { get; init; }

    /// <summary>Right.</summary>
    public double X1 { get; init; }

    /// <summary>Bottom.</summary>
    public double Y0 { get; init; }

    /// <summary>Top.</summary>
    public double Y1 { get; init; }

    /// <summary>What x is measured in.</summary>
    public string XRef { get; init; } = "x";

    /// <summary>What y is measured in.</summary>
    public string YRef { get; init; } = "y";

    /// <summary><c>below</c> or <c>above</c> the traces.</summary>
    public string Layer { get; init; } = "below";

    /// <summary>Fill, or null.</summary>
    public string? FillColor { get; init; }

    /// <summary>The line; width 0 for none.</summary>
    public LineStyle? Line { get; init; }

    /// <summary><c>pixel</c> when x0 and x1 are pixels from <see cref="XAnchor"/>.</summary>
    public string? XSizeMode { get; init; }

    /// <summary>Where pixels are counted from, across.</summary>
    public double? XAnchor { get; init; }

    /// <summary><c>pixel</c> when y0 and y1 are pixels from <see cref="YAnchor"/>.</summary>
    public string? YSizeMode { get; init; }

    /// <summary>Where pixels are counted from, upwards.</summary>
    public double? YAnchor { get; init; }
}
