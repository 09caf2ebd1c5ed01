using Analytics.Analysis.Scorecards;
using Analytics.Core;

namespace Analytics.Pipeline.Analyses;

/// <summary>A municipality's scorecard, filled in.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="Result">The scorecard.</param>
/// <param name="NotesNb">What could not be filled in, and why.</param>
public sealed record ScorecardFilled(MunicipalityCode Municipality, ScorecardResult Result, IReadOnlyList<string> NotesNb);
