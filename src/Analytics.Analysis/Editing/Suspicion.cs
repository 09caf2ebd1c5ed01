using Analytics.Core;

namespace Analytics.Analysis.Editing;

/// <summary>A figure that is likely to be wrong, and why.</summary>
/// <param name="Region">Whose figure.</param>
/// <param name="Year">Of which year; the first one where the level has shifted.</param>
/// <param name="Kind">What it looks like.</param>
/// <param name="Value">What was reported, in the figure's unit.</param>
/// <param name="Expected">What was expected and by what; null where nothing was, as for a municipality that did not exist.</param>
/// <param name="Likely">What was probably meant: the digits back in place, the unit right, the sum whole; null where that is not known.</param>
/// <param name="Deviation">How far off, in yearly spreads (jumps, shifts) or the group's (outliers); infinite where arithmetic says that it is wrong.</param>
public sealed record Suspicion(RegionCode Region, Year Year, SuspicionKind Kind, double Value, Expectation? Expected, double? Likely, double Deviation)
{
    /// <summary>How sure it is that something is wrong.</summary>
    public SuspicionStrength Strength => Kind switch
    {
        SuspicionKind.Sum or SuspicionKind.NoMunicipality or SuspicionKind.Impossible => SuspicionStrength.Certain,
        SuspicionKind.Unit or SuspicionKind.Digits or SuspicionKind.Zero => SuspicionStrength.Likely,
        _ => SuspicionStrength.Possible,
    };
}
