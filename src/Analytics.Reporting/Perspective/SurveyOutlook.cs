using Analytics.Analysis.Surveys;

namespace Analytics.Reporting.Perspective;

/// <summary>What may be shown of a survey: disclosure control has been done.</summary>
/// <param name="Instrument">The questionnaire.</param>
/// <param name="Minimum">Fewest respondents behind a figure.</param>
/// <param name="SourceNb">Where the answers come from.</param>
/// <param name="Figures">The figures of the newest round.</param>
public sealed record SurveyOutlook(SurveyInstrument Instrument, int Minimum, string SourceNb, IReadOnlyList<SurveyFigure> Figures);
