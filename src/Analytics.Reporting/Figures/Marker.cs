namespace Analytics.Reporting.Figures;

/// <summary>Markers of points, or the look of bars.</summary>
public sealed record Marker
{
    /// <summary>A colour, or one for each point.</summary>
    public object? Color { get; init; }

    /// <summary>Shape of points.</summary>
    public string? Symbol { get; init; }

    /// <summary>Diameter, pixels.</summary>
    public double? Size { get; init; }

    /// <summary>Edge.</summary>
    public LineStyle? Line { get; init; }

    /// <summary>Opacity, 0-1.</summary>
    public double? Opacity { get; init; }
}
