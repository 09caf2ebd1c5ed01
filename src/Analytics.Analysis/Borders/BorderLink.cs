using Analytics.Core;

namespace Analytics.Analysis.Borders;

/// <summary>How much of one municipality lies in another's borders.</summary>
/// <param name="From">The code in the borders that figures come from.</param>
/// <param name="To">The code in the borders that they go to.</param>
/// <param name="Weight">The share of <paramref name="From"/> that goes to <paramref name="To"/>, above 0 and at most 1; null when it is not known.</param>
/// <param name="MethodNb">For a part: how its weight was found, or why there is none, in bokmål; null when all of <paramref name="From"/> goes.</param>
public sealed record BorderLink(MunicipalityCode From, MunicipalityCode To, double? Weight, string? MethodNb)
{
    /// <summary>Whether all of the municipality goes, so that no weight is estimated.</summary>
    public bool IsWhole => MethodNb is null;
}
