using MathNet.Numerics.Statistics;

namespace Analytics.Analysis.Registers;

/// <summary>Spans of days.</summary>
internal static class Days
{
    /// <summary>The median, or null when there are none.</summary>
    public static double? Median(IEnumerable<int> days) => days.Select(d => (double)d).ToArray() is { Length: > 0 } known ? known.Median() : null;
}
