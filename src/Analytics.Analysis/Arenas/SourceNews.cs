namespace Analytics.Analysis.Arenas;

/// <summary>How new a source's figures are.</summary>
/// <param name="Source">Its name.</param>
/// <param name="NewestPeriod">The newest period, such as "2025" or "2026T1"; null when it has none.</param>
/// <param name="Retrieved">When the newest was taken in; null when nothing was.</param>
public sealed record SourceNews(string Source, string? NewestPeriod, DateOnly? Retrieved);
