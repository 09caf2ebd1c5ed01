using Analytics.Pipeline.Configuration;
using Analytics.Store;

namespace Analytics.Pipeline.Surveys;

/// <summary>Names of the datasets that surveys have. All but the result are restricted.</summary>
internal static class SurveyDatasets
{
    /// <summary>What may be shown.</summary>
    public static DatasetName Result { get; } = DatasetName.Raw("result_survey");

    /// <summary>What was published, with what was hidden then.</summary>
    public static DatasetName Ledger { get; } = DatasetName.Raw("survey_release");

    /// <summary>Answers of individuals, or figures of units.</summary>
    public static DatasetName Answers(SurveyDefinition survey) => DatasetName.Raw("survey_answers_" + Name(survey));

    /// <summary>How many were asked.</summary>
    public static DatasetName Frame(SurveyDefinition survey) => DatasetName.Raw("survey_frame_" + Name(survey));

    private static string Name(SurveyDefinition survey) => survey.Instrument.Code.Replace('-', '_');
}
