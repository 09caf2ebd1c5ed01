namespace Analytics.Reporting.Figures;

/// <summary>A label.</summary>
public sealed record Annotation
{
    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>Position across.</summary>
    public required double X { get; init; }

    /// <summary>Position upwards.</summary>
    public required double Y { get; init; }

    /// <summary>What x is measured in.</summary>
    public string XRef { get; init; } = "x";

    /// <summary>What y is measured in.</summary>
    public string YRef { get; init; } = "y";

    /// <summary>Which side of the text stands at x.</summary>
    public string XAnchor { get; init; } = "left";

    /// <summary>Which side of the text stands at y.</summary>
    public string YAnchor { get; init; } = "middle";

    /// <summary>Pixels to the right.</summary>
    public double XShift { get; init; }

    /// <summary>Pixels upwards.</summary>
    public double YShift { get; init; }

    /// <summary>Always false: labels have no arrows.</summary>
    public bool ShowArrow { get; }

    /// <summary>Alignment of several lines.</summary>
    public string Align { get; init; } = "left";

    /// <summary>Space round the text.</summary>
    public double BorderPad { get; }

    /// <summary>Font.</summary>
    public Font? Font { get; init; }
}
