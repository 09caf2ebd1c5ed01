namespace Analytics.Pipeline.Checking;

/// <summary>What a check said of one municipality.</summary>
/// <param name="Check">The check.</param>
/// <param name="Tested">How many figures or sums were tested; 0 when the data have none.</param>
/// <param name="Failed">How many did not hold.</param>
/// <param name="Detail">Which, with their values; null when none.</param>
internal sealed record NumberCheckResult(NumberCheck Check, long Tested, long Failed, string? Detail)
{
    public bool Passed => Failed == 0;
}
