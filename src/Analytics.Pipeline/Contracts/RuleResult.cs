namespace Analytics.Pipeline.Contracts;

/// <summary>What one rule said of one file, or of all that a source has published.</summary>
/// <param name="Rule">The rule's kind: keys, codes, range, sum, rows, missing, jump, columns, types, fresh, loss, embargo.</param>
/// <param name="NameNb">What holds when it passes, in bokmål.</param>
/// <param name="Severity">What a breach does.</param>
/// <param name="Tested">How many rows, cells or sums were tested.</param>
/// <param name="Failed">How many did not hold.</param>
/// <param name="Detail">Which, with their values, in bokmål; empty when none.</param>
internal sealed record RuleResult(string Rule, string NameNb, Severity Severity, long Tested, long Failed, string Detail)
{
    public bool HoldsBack => Failed > 0 && Severity == Severity.Error;
}
