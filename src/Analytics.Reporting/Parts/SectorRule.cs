using Analytics.Reporting.Documents;

namespace Analytics.Reporting.Parts;

/// <summary>What of a report belongs to a sector. A name that the report has nothing of is no error: the pack holds what there is.</summary>
/// <param name="Name">Short name, also in names of files: <c>oppvekst</c>.</param>
/// <param name="TitleNb">Its name as it is shown.</param>
/// <param name="Findings">Kinds of findings, with their figures and questions.</param>
/// <param name="Topics">What blocks and rows are about.</param>
/// <param name="SourceNb">Who says that these belong together.</param>
public sealed record SectorRule(string Name, string TitleNb, IReadOnlyList<string> Findings, IReadOnlyList<Topic> Topics, string SourceNb);
