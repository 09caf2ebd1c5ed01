using Analytics.Reporting.Languages;

namespace Analytics.Reporting.Html;

/// <summary>A municipality on the page that leads to many reports.</summary>
/// <param name="NameNb">Its name.</param>
/// <param name="Code">Its code.</param>
/// <param name="Files">For each file what part of the report it is, empty for the whole, its language and format, and its path relative to the page.</param>
public sealed record IndexEntry(string NameNb, string Code, IReadOnlyList<(string Part, Language Language, ReportFormat Format, string Path)> Files);
