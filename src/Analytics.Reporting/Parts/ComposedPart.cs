using Analytics.Reporting.Documents;

namespace Analytics.Reporting.Parts;

/// <summary>A document of its own, made of a report.</summary>
/// <param name="Part">Which part it is.</param>
/// <param name="FileName">The first word or words of its file's name: <c>faktapakke-oppvekst</c>.</param>
/// <param name="TitleNb">What it is called in a list: "Faktapakke: Oppvekst".</param>
/// <param name="Document">The document.</param>
public sealed record ComposedPart(ReportPart Part, string FileName, string TitleNb, ReportDocument Document);
