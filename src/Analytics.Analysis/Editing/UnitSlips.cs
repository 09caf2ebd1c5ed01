namespace Analytics.Analysis.Editing;

/// <summary>The factors that a figure is wrong by when it is reported in another unit: kroner for thousands, a share for a percentage, a digit too many.</summary>
public static class UnitSlips
{
    /// <summary>The factors, those of thousands first: reported = right · factor.</summary>
    public static IReadOnlyList<double> Factors { get; } = [1000, 0.001, 1_000_000, 0.000_001, 100, 0.01, 10, 0.1];
}
