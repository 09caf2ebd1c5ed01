using Analytics.Reporting.Languages;

namespace Analytics.Reporting.Html;

/// <summary>A municipality on the page that leads to many reports.</summary>
/// <param name="NameNb">Its name.</param>
/// <param name="Code">Its code.</param>
/// <param name="Files">Languages, formats and paths, relative to the page.</param>
public sealed record IndexEntry(string NameNb, string Code, IReadOnlyList<(Language Language, ReportFormat Format, string Path)> Files);
