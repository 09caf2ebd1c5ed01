namespace Analytics.Analysis.Editing;

/// <summary>How figures are judged.</summary>
public sealed record EditingOptions
{
    /// <summary>
    /// Degrees of freedom of the t-distribution that yearly changes follow, in their own robust spread: the fewer, the more often a right figure leaps. Default 3.
    /// </summary>
    public double TailDegrees { get; init; } = 3;

    /// <summary>The least yearly spread, relative to the figure. Default 0.01: a percent is never odd.</summary>
    public double LeastRelativeNoise { get; init; } = 0.01;

    /// <summary>The yearly spread that is assumed until a figure's own years and municipalities say better, relative to the figure. Default 0.1.</summary>
    public double AssumedNoise { get; init; } = 0.1;

    /// <summary>How many years of its own a municipality needs to weigh as much as those of its size. Default 5.</summary>
    public double YearsOfSize { get; init; } = 5;

    /// <summary>Municipalities beside the one judged that it takes to say what a group did in a year. Default 4.</summary>
    public int LeastOthers { get; init; } = 4;

    /// <summary>Municipalities beside the one judged that it takes to call it far from its group. Default 8.</summary>
    public int LeastGroup { get; init; } = 8;

    /// <summary>Share of like figures that may be zero before a zero is no longer odd. Default 0.01.</summary>
    public double MostZeros { get; init; } = 0.01;
}
