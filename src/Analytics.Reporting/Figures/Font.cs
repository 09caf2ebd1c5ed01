namespace Analytics.Reporting.Figures;

/// <summary>A font.</summary>
public sealed record Font
{
    /// <summary>Family.</summary>
    public string? Family { get; init; }

    /// <summary>Size, pixels.</summary>
    public double? Size { get; init; }

    /// <summary>A colour, or one for each text.</summary>
    public object? Color { get; init; }

    /// <summary>Weight: 400 or 600.</summary>
    public int? Weight { get; init; }
}
