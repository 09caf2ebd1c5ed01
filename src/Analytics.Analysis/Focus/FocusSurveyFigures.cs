using Analytics.Analysis.Surveys;

namespace Analytics.Analysis.Focus;

/// <summary>What may be shown of a survey's newest round.</summary>
/// <param name="Instrument">The questionnaire.</param>
/// <param name="SourceNb">Where the answers come from.</param>
/// <param name="Figures">The figures; empty when no answers have been read in.</param>
public sealed record FocusSurveyFigures(SurveyInstrument Instrument, string SourceNb, IReadOnlyList<SurveyFigure> Figures);
