namespace Analytics.Analysis.Findings;

/// <summary>Finds what the data support, at most one finding of each kind, and ranks it.</summary>
/// <remarks>
/// Rank: what has kroner goes first, by kroner × certainty (1-4) × influence (0, 1, 2 count as 1, 2, 3). Gaps of a fund or of debt are stocks and not
/// yearly sums; they weigh a third, as deviations of the balance do in KØB's assessment (Rana kommune). What has no kroner follows, by certainty × influence.
/// Challenges go before strengths at equal rank. Missing data give no finding; nothing is estimated to fill a hole.
/// </remarks>
public static class FindingFinder
{
    /// <summary>Weight of a stock against a yearly sum.</summary>
    public const double StockWeight = 1.0 / 3;

    /// <summary>Finds and ranks.</summary>
    /// <param name="input">The results to look in.</param>
    /// <returns>The findings, the weightiest first.</returns>
    public static IReadOnlyList<Finding> Find(FindingInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return
        [
            .. FinanceFindings.Find(input).Concat(DemographyFindings.Find(input)).Concat(CompassFindings.Find(input)).Concat(ServiceFindings.Find(input))
                .DistinctBy(f => f.Kind)
                .OrderByDescending(f => f.Kroner is not null)
                .ThenByDescending(Weight)
                .ThenByDescending(f => f.Unfavourable)
                .ThenBy(f => f.Kind),
        ];
    }

    /// <summary>The weight that a finding is ranked by.</summary>
    public static double Weight(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var size = finding.Kroner ?? 1;
        var stock = finding.Kind is FindingKind.ReserveFund or FindingKind.NetDebt ? StockWeight : 1;
        return size * stock * (int)finding.Certainty * (finding.Influence + 1);
    }
}
