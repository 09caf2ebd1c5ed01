namespace Analytics.Reporting.Figures;

/// <summary>A line.</summary>
public sealed record LineStyle
{
    /// <summary>A colour, or one for each point.</summary>
    public object? Color { get; init; }

    /// <summary>Width, pixels.</summary>
    public double? Width { get; init; }

    /// <summary>Dash pattern.</summary>
    public string? Dash { get; init; }
}
