using System.Globalization;
using Analytics.Core;

namespace Analytics.Analysis.Borders;

/// <summary>How a split municipality is shared out, or why that is not known.</summary>
/// <param name="Shares">Shares that sum to one, by successor; null when they are not known.</param>
/// <param name="TextNb">How they were found, or why not.</param>
internal sealed record SplitShares(IReadOnlyDictionary<MunicipalityCode, double>? Shares, string TextNb)
{
    public static SplitShares Unknown(string whyNb) => new(null, whyNb);

    /// <summary>"1507 er delt på 1508, 1580 (1.1.2024)"; backwards in time the new one is split into its predecessors.</summary>
    public static string Describe(BorderStep step, MunicipalityCode split) =>
        string.Create(CultureInfo.InvariantCulture, $"{split} er delt på {string.Join(", ", step.TargetsOf(split))} ({step.Day:d.M.yyyy})");
}
