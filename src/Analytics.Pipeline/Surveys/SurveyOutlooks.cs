using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Reporting.Perspective;
using Analytics.Store;

namespace Analytics.Pipeline.Surveys;

/// <summary>Reads for the report what may be shown of a municipality's surveys, newest round.</summary>
internal static class SurveyOutlooks
{
    public static IReadOnlyList<SurveyOutlook> Read(DuckDbSession session, PipelineDefinition definition, MunicipalityCode municipality)
    {
        var outlooks = new List<SurveyOutlook>();
        foreach (var survey in definition.Surveys.Where(s => s.Municipality == municipality))
        {
            var figures = SurveyFigureRows.Read(session, survey.Instrument.Code, survey.Minimum);
            if (figures.Count > 0)
                outlooks.Add(new SurveyOutlook(survey.Instrument, survey.Minimum, survey.SourceNb, [.. figures.Where(f => f.Round == figures[^1].Round)]));
        }

        return outlooks;
    }
}
