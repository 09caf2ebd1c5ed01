namespace Analytics.Reporting.Figures;

/// <summary>An axis. It never zooms.</summary>
public sealed record Axis
{
    /// <summary>Lowest and highest value; the other way round to reverse.</summary>
    public IReadOnlyList<double>? Range { get; init; }

    /// <summary>Part of the drawing that it spans, 0-1.</summary>
    public IReadOnlyList<double>? Domain { get; init; }

    /// <summary>Where ticks stand.</summary>
    public IReadOnlyList<double>? TickVals { get; init; }

    /// <summary>Their texts.</summary>
    public IReadOnlyList<string>? TickText { get; init; }

    /// <summary>Always <c>array</c>: texts are given.</summary>
    public string TickMode { get; } = "array";

    /// <summary>Where labels stand: on top of gridlines at the left.</summary>
    public string? TickLabelPosition { get; init; }

    /// <summary>Always <c>allow</c>: a label at the end of an axis is never dropped.</summary>
    public string TickLabelOverflow { get; } = "allow";

    /// <summary>Rotation of labels.</summary>
    public double TickAngle { get; }

    /// <summary>Font of labels.</summary>
    public Font? TickFont { get; init; }

    /// <summary><c>outside</c> or empty.</summary>
    public string Ticks { get; init; } = "";

    /// <summary>Length of ticks.</summary>
    public double? TickLen { get; init; }

    /// <summary>Colour of ticks.</summary>
    public string? TickColor { get; init; }

    /// <summary>Whether labels are shown.</summary>
    public bool ShowTickLabels { get; init; } = true;

    /// <summary>Whether gridlines are drawn.</summary>
    public bool ShowGrid { get; init; }

    /// <summary>Colour of gridlines.</summary>
    public string? GridColor { get; init; }

    /// <summary>Whether zero is drawn.</summary>
    public bool ZeroLine { get; init; }

    /// <summary>Colour of the zero line.</summary>
    public string? ZeroLineColor { get; init; }

    /// <summary>Width of the zero line.</summary>
    public double? ZeroLineWidth { get; init; }

    /// <summary>Whether the axis line is drawn.</summary>
    public bool ShowLine { get; init; }

    /// <summary>Colour of the axis line.</summary>
    public string? LineColor { get; init; }

    /// <summary>Always true.</summary>
    public bool FixedRange { get; } = true;

    /// <summary>The axis that it belongs with: <c>x2</c>.</summary>
    public string? Anchor { get; init; }
}
