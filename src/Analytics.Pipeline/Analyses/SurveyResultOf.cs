using Analytics.Analysis.Surveys;

namespace Analytics.Pipeline.Analyses;

/// <summary>What may be shown of a survey.</summary>
/// <param name="Instrument">The questionnaire.</param>
/// <param name="Minimum">Fewest respondents behind a figure.</param>
/// <param name="SourceNb">Where the answers come from.</param>
/// <param name="Figures">Rounds, groups and factors, earliest round first.</param>
public sealed record SurveyResultOf(SurveyInstrument Instrument, int Minimum, string SourceNb, IReadOnlyList<SurveyFigure> Figures);
