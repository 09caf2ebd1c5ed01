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
        List<SurveyDefinition> surveys = [.. definition.Surveys.Where(s => s.Municipality == municipality)];
        if (surveys.Count == 0)
            return outlooks;

        // A session that is about many municipalities sees nobody's own figures.
        using var own = session.Options.Tenant == municipality ? null : session.ForTenant(municipality);
        var seen = own ?? session;
        seen.DeclareEmpty(SurveyDatasets.Result, SurveyFigureRows.Declared);
        foreach (var survey in surveys)
        {
            var figures = SurveyFigureRows.Read(seen, survey.Instrument.Code, survey.Minimum);
            if (figures.Count > 0)
                outlooks.Add(new SurveyOutlook(survey.Instrument, survey.Minimum, survey.SourceNb, [.. figures.Where(f => f.Round == figures[^1].Round)]));
        }

        return outlooks;
    }
}
