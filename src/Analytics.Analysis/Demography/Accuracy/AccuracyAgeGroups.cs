using Analytics.Core;

namespace Analytics.Analysis.Demography.Accuracy;

/// <summary>The age groups that forecasts are held against outcomes for.</summary>
public static class AccuracyAgeGroups
{
    /// <summary>All ages: 0 and older.</summary>
    public static AgeRange Total { get; } = new(0);

    /// <summary>0–4, 5–14, 15–24, 25–64, 65–79, 80–89, and 90 and older: sums of five-year groups near to what services plan for.</summary>
    public static IReadOnlyList<AgeRange> Standard { get; } = [new(0, 4), new(5, 14), new(15, 24), new(25, 64), new(65, 79), new(80, 89), new(90)];

    /// <summary>The total, then the seven groups.</summary>
    public static IReadOnlyList<AgeRange> TotalAndStandard { get; } = [Total, .. Standard];
}
