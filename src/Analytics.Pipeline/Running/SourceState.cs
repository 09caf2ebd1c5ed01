namespace Analytics.Pipeline.Running;

/// <summary>A source, and what the store has of it.</summary>
/// <param name="Source">Its name under pipelines/sources.</param>
/// <param name="Table">SSB's table id, or what the figures are.</param>
/// <param name="Title">Its title.</param>
/// <param name="Format">json-stat, px, csv, excel or klass.</param>
/// <param name="IsLive">Whether it can be asked for with --live.</param>
/// <param name="Rows">Rows of all its vintages.</param>
/// <param name="Vintages">Retrievals or files that are kept.</param>
/// <param name="NewestPeriod">The newest period in it; null when it has none.</param>
/// <param name="PublishedAt">When the source published the newest, UTC; null when it does not say.</param>
/// <param name="RetrievedAt">When the newest was first taken in, UTC; null when there is none.</param>
/// <param name="HeldBack">What is held back and what to do about it; empty when nothing is.</param>
public sealed record SourceState(
    string Source,
    string Table,
    string Title,
    string Format,
    bool IsLive,
    long Rows,
    int Vintages,
    string? NewestPeriod,
    DateTimeOffset? PublishedAt,
    DateTimeOffset? RetrievedAt,
    string HeldBack);
