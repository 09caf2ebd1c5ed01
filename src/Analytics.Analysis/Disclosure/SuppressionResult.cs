namespace Analytics.Analysis.Disclosure;

/// <summary>What of a table may be shown.</summary>
/// <param name="Reasons">For each cell why it is hidden, or that it is not.</param>
/// <param name="Exposed">Cells that follow from what was published earlier or is known already, whatever is hidden now. The table is then refused whole.</param>
public sealed record SuppressionResult(IReadOnlyDictionary<string, HiddenReason> Reasons, IReadOnlyList<AuditFinding> Exposed)
{
    /// <summary>Whether a cell is shown.</summary>
    public bool IsShown(string key) => Reasons[key] == HiddenReason.None;
}
