using Analytics.Core;

namespace Analytics.Pipeline.Analyses;

/// <summary>What may be shown of a municipality's surveys.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="Surveys">The surveys.</param>
/// <param name="NotesNb">What is lacking, in bokmål.</param>
public sealed record SurveyResult(MunicipalityCode Municipality, IReadOnlyList<SurveyResultOf> Surveys, IReadOnlyList<string> NotesNb);
