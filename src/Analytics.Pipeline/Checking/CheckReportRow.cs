namespace Analytics.Pipeline.Checking;

/// <summary>What a check of the numbers said of one municipality.</summary>
/// <param name="Id">The check's file under pipelines/checks, without ending.</param>
/// <param name="NameNb">What holds when it passes, in bokmål.</param>
/// <param name="Severity">error or warning.</param>
/// <param name="Tested">How many figures or sums were tested; 0 when the data have none.</param>
/// <param name="Failed">How many did not hold.</param>
/// <param name="Detail">Which, with their values; empty when none.</param>
public sealed record CheckReportRow(string Id, string NameNb, string Severity, long Tested, long Failed, string Detail)
{
    /// <summary>Whether a script should stop at it.</summary>
    public bool IsFailedError => Severity == "error" && Failed > 0;
}
