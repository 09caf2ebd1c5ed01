using System.Globalization;
using Analytics.Analysis.Disclosure;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Projections;
using Analytics.Pipeline.Running;
using Analytics.Pipeline.Surveys;
using Analytics.Store;

namespace Analytics.Pipeline.Analyses;

/// <summary>Surveys after disclosure control. What has been published is read; another minimum is another publication, which is made and written into the ledger.</summary>
public static class PublishedSurveys
{
    /// <summary>Reads the surveys of a municipality.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="store">The store.</param>
    /// <param name="municipality">The municipality, or null for that of municipality.yaml.</param>
    /// <param name="survey">Code of one survey, or null for all.</param>
    /// <param name="unit">One unit, sector or "kommunen", or null for all.</param>
    /// <param name="minimum">Fewest respondents behind a figure, or null for that of each survey's file.</param>
    /// <param name="clock">The time of a new publication.</param>
    /// <param name="progress">Told of a new publication.</param>
    /// <exception cref="ConfigurationException">There is no store, no such survey or unit, or the minimum is too low.</exception>
    /// <exception cref="StoreException">The store is locked or damaged.</exception>
    public static SurveyResult Run(PipelineDefinition definition, StoreLocation store, MunicipalityCode? municipality, string? survey, string? unit, int? minimum, TimeProvider clock, IRunProgress progress)
    {
        ArgumentNullException.ThrowIfNull(definition);
        PublishedQuery.RefuseNoStore(store);
        if (minimum < DisclosureRules.LowestInSurveys)
            throw new ConfigurationException("--minimum", minimum.Value.ToString(CultureInfo.InvariantCulture), $"{DisclosureRules.LowestInSurveys} or more respondents", "Choose 3 (KS's rule for 10-FAKTOR), 5, 7 or 10.");
        var code = municipality ?? definition.Municipality.Municipality;
        var chosen = Chosen(definition, code, survey);
        if (minimum is not null)
        {
            using var writer = StoreSession.Open(store, "analytics analyse survey", clock);
            new SurveyRelease(writer.Workspace, "analytics analyse survey", clock, progress).Run(chosen, minimum);
        }

        return Read(store, code, chosen, unit, minimum, clock);
    }

    /// <summary>Reads what has been published with the minimum of each survey's file; nothing is published anew.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="store">The store.</param>
    /// <param name="municipality">The municipality, or null for that of municipality.yaml.</param>
    /// <param name="survey">Code of one survey, or null for all.</param>
    /// <param name="unit">One unit, sector or "kommunen", or null for all.</param>
    /// <param name="clock">The catalogue's clock; nothing is written to the store.</param>
    /// <exception cref="ConfigurationException">There is no store, or no such survey or unit.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static SurveyResult Read(PipelineDefinition definition, StoreLocation store, MunicipalityCode? municipality, string? survey, string? unit, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(definition);
        PublishedQuery.RefuseNoStore(store);
        var code = municipality ?? definition.Municipality.Municipality;
        return Read(store, code, Chosen(definition, code, survey), unit, null, clock);
    }

    private static List<SurveyDefinition> Chosen(PipelineDefinition definition, MunicipalityCode code, string? survey)
    {
        List<SurveyDefinition> chosen = [.. definition.Surveys.Where(s => s.Municipality == code && (survey is null || s.Instrument.Code == survey))];
        return survey is null || chosen.Count > 0
            ? chosen
            : throw new ConfigurationException("--survey", $"\"{survey}\" is no survey of {code}", $"one of {string.Join(", ", definition.Surveys.Where(s => s.Municipality == code).Select(s => s.Instrument.Code))}", "Correct the name, write its file in pipelines/surveys, or give its municipality with --municipality.");
    }

    private static SurveyResult Read(StoreLocation store, MunicipalityCode code, List<SurveyDefinition> chosen, string? unit, int? minimum, TimeProvider clock)
    {
        using var session = PublishedProjection.Open(store, clock, code);
        session.DeclareEmpty(SurveyDatasets.Result, SurveyFigureRows.Declared);
        var results = chosen.Select(s => new SurveyResultOf(s.Instrument, minimum ?? s.Minimum, s.SourceNb, SurveyFigureRows.Read(session, s.Instrument.Code, minimum ?? s.Minimum))).ToList();
        var notes = results.Where(r => r.Figures.Count == 0).Select(r => $"{r.Instrument.TitleNb}: ingen svar er lest inn.").ToList();
        if (chosen.Count == 0)
            notes.Add($"Ingen undersøkelse i pipelines/surveys er fra kommune {code}.");
        results.RemoveAll(r => r.Figures.Count == 0);
        return new SurveyResult(code, unit is null ? results : [.. OfUnit(results, unit)], notes);
    }

    private static IEnumerable<SurveyResultOf> OfUnit(List<SurveyResultOf> results, string unit)
    {
        var found = results.Select(r => r with { Figures = [.. r.Figures.Where(f => string.Equals(f.Group.LabelNb, unit, StringComparison.OrdinalIgnoreCase))] }).Where(r => r.Figures.Count > 0).ToList();
        return found.Count > 0 || results.Count == 0
            ? found
            : throw new ConfigurationException("--unit", $"\"{unit}\" is in no survey", $"one of {string.Join(", ", results.SelectMany(r => r.Figures).Select(f => f.Group.LabelNb).Distinct())}", "Correct the name.");
    }
}
