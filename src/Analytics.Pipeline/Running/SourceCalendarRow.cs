namespace Analytics.Pipeline.Running;

/// <summary>A source against the year's calendar.</summary>
/// <param name="Source">Its name under pipelines/sources.</param>
/// <param name="Table">SSB's table id, or what the figures are.</param>
/// <param name="TitleNb">Its title.</param>
/// <param name="Newest">The newest reference period with values, as the source writes it; null when there is none.</param>
/// <param name="Expected">The newest period that should be there by now; null without a rule.</param>
/// <param name="ExpectedSince">When that one was due.</param>
/// <param name="Next">The period after the newest; null without a rule or figures.</param>
/// <param name="NextDue">When that one is due, or was.</param>
/// <param name="RetrievedAt">When the newest was first taken in, UTC; null when there is none.</param>
/// <param name="State">How it stands.</param>
public sealed record SourceCalendarRow(
    string Source,
    string Table,
    string TitleNb,
    string? Newest,
    string? Expected,
    DateOnly? ExpectedSince,
    string? Next,
    DateOnly? NextDue,
    DateTimeOffset? RetrievedAt,
    SourceFreshnessState State);
