namespace Analytics.Analysis.Findings;

/// <summary>What revised figures have made of a finding.</summary>
/// <param name="Before">The finding by the figures as they were, or null when it has come since.</param>
/// <param name="Now">The finding by the figures as they are, or null when it has gone.</param>
public sealed record FindingRevision(Finding? Before, Finding? Now)
{
    // Less than any published figure's last decimal.
    private const double Same = 1e-9;

    /// <summary>Whether it has turned from a challenge to a strength or the other way.</summary>
    public bool HasTurned => Before is not null && Now is not null && Before.Unfavourable != Now.Unfavourable;

    /// <summary>The findings that have come, gone or changed; those that stand as they were are left out.</summary>
    /// <param name="before">Findings by the figures as they were.</param>
    /// <param name="now">Findings by the figures as they are, in the order of the report; those that have gone follow.</param>
    public static IReadOnlyList<FindingRevision> Between(IReadOnlyList<Finding> before, IReadOnlyList<Finding> now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        return
        [
            .. now.Select(n => new FindingRevision(before.FirstOrDefault(b => IsSame(b, n)), n)).Where(r => r.Before is null || Differs(r.Before, r.Now!)),
            .. before.Where(b => !now.Any(n => IsSame(b, n))).Select(b => new FindingRevision(b, null)),
        ];
    }

    /// <summary>Whether two findings are about the same: several of one kind are told apart by what they measure.</summary>
    internal static bool IsSame(Finding one, Finding other) => one.Kind == other.Kind && one.Labels.GetValueOrDefault("name") == other.Labels.GetValueOrDefault("name");

    private static bool Differs(Finding one, Finding other) =>
        one.Unfavourable != other.Unfavourable
        || one.Certainty != other.Certainty
        || one.Facts.Count != other.Facts.Count
        || one.Facts.Any(f => !other.Facts.TryGetValue(f.Key, out var value) || Math.Abs(value - f.Value) > Same * Math.Max(1, Math.Abs(f.Value)));
}
