using Analytics.Analysis.Disclosure;

namespace Analytics.Analysis.Surveys;

/// <summary>A survey after disclosure control.</summary>
/// <param name="Figures">All rounds, groups and factors.</param>
/// <param name="Ledger">The ledger with this publication in it.</param>
/// <param name="Findings">Hidden cells that the final audit could still work out; empty when all is well.</param>
public sealed record PublishedSurvey(IReadOnlyList<SurveyFigure> Figures, ReleaseLedger Ledger, IReadOnlyList<AuditFinding> Findings);
