namespace Analytics.Core;

/// <summary>One indicator of one region over the years; one accounting scope, one unit.</summary>
/// <param name="Region">The region.</param>
/// <param name="RegionName">The region's name as it is shown: "Strand", "KOSTRA-gruppe 7", "Landet".</param>
/// <param name="Definition">What is measured.</param>
/// <param name="Points">Points in rising years, one a year; years that the source has no cell for are left out.</param>
public sealed record IndicatorSeries(RegionCode Region, string RegionName, IndicatorDefinition Definition, IReadOnlyList<IndicatorPoint> Points)
{
    /// <summary>The newest point with a number, or null.</summary>
    public IndicatorPoint? Latest => Points.LastOrDefault(p => p.Measure.HasValue);

    /// <summary>The point of a year, or null.</summary>
    public IndicatorPoint? At(Year year) => Points.FirstOrDefault(p => p.Year == year);
}
