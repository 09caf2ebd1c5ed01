using Analytics.Analysis.Findings;
using Analytics.Reporting.Documents;

namespace Analytics.Pipeline.Editions;

/// <summary>An edition as it was sent out.</summary>
/// <param name="Manifest">What it was made of.</param>
/// <param name="Document">The document, from which every format is rendered.</param>
/// <param name="Findings">Its findings, largest first.</param>
public sealed record FrozenEdition(EditionManifest Manifest, ReportDocument Document, IReadOnlyList<Finding> Findings);
