using Analytics.Core;

namespace Analytics.Analysis.Borders;

/// <summary>How a split municipality is shared out, or why that is not known.</summary>
/// <param name="Shares">Shares that sum to one, by successor; null when they are not known.</param>
/// <param name="TextNb">How they were found, or why not.</param>
internal sealed record SplitShares(IReadOnlyDictionary<MunicipalityCode, double>? Shares, string TextNb)
{
    public static SplitShares Unknown(string whyNb) => new(null, whyNb);
}
