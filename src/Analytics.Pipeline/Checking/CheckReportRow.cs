namespace Analytics.Pipeline.Checking;

/// <summary>What a check of the numbers said of one municipality, or a rule of a source's contract of what is published.</summary>
/// <param name="Id">The check's file under pipelines/checks, without ending; or source and rule, such as <c>ssb-13551/sum</c>.</param>
/// <param name="NameNb">What holds when it passes, in bokmål.</param>
/// <param name="Severity">error or warning.</param>
/// <param name="Tested">How many figures or sums were tested; 0 when the data have none.</param>
/// <param name="Failed">How many did not hold.</param>
/// <param name="Detail">Which, with their values; empty when none.</param>
public sealed record CheckReportRow(string Id, string NameNb, string Severity, long Tested, long Failed, string Detail)
{
    /// <summary>The source whose contract the check is a rule of; null for the checks under pipelines/checks.</summary>
    public string? Source { get; init; }

    /// <summary>What was done to a file that the row is about: "held back"; null when the row is about what is published.</summary>
    public string? Outcome { get; init; }

    /// <summary>Whether a script should stop at it.</summary>
    public bool IsFailedError => Severity == "error" && Failed > 0;
}
