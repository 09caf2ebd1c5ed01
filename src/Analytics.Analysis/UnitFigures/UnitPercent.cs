using Analytics.Analysis.Disclosure;

namespace Analytics.Analysis.UnitFigures;

/// <summary>A computed figure of a place, in percent.</summary>
/// <param name="Place">The place.</param>
/// <param name="From">The first month, or the period.</param>
/// <param name="Until">The last month, or the period.</param>
/// <param name="Percent">The figure, or null when it is hidden or cannot be divided.</param>
/// <param name="Hidden">Why it is not shown, or that it is.</param>
public sealed record UnitPercent(UnitPlace Place, string From, string Until, double? Percent, HiddenReason Hidden)
{
    /// <summary>What was divided and by what; null when it is hidden, or no share.</summary>
    public (double Part, double Whole)? Parts { get; init; }
}
