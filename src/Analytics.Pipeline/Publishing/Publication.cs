using Analytics.Core;

namespace Analytics.Pipeline.Publishing;

/// <summary>Rendered files that were put on the shelf together, for people to open.</summary>
/// <param name="Municipality">Whose they are.</param>
/// <param name="Label">Names it among the municipality's: <c>2026-1</c>, <c>utkast-2026-04-01</c>; small letters, digits and hyphens.</param>
/// <param name="TitleNb">What it is called on the pages: "Perspektivanalyse 2026, utkast".</param>
/// <param name="PublishedAt">When it was put there.</param>
/// <param name="IsPublic">Whether anyone may open it, or only those who have a token.</param>
/// <param name="Files">Its files, in order of name.</param>
public sealed record Publication(MunicipalityCode Municipality, string Label, string TitleNb, DateTimeOffset PublishedAt, bool IsPublic, IReadOnlyList<PublishedFile> Files);
