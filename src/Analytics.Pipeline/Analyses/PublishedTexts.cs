using System.Globalization;
using Analytics.Analysis.FreeText;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Projections;
using Analytics.Pipeline.Running;
using Analytics.Pipeline.Texts;
using Analytics.Store;

namespace Analytics.Pipeline.Analyses;

/// <summary>Themes of texts after masking and disclosure control. What has been published is read; another number of themes is another publication, which is made.</summary>
public static class PublishedTexts
{
    /// <summary>Reads the themes of a municipality's texts.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="store">The store.</param>
    /// <param name="municipality">The municipality, or null for that of municipality.yaml.</param>
    /// <param name="source">Name of one collection, or null for all.</param>
    /// <param name="round">One round, or null for the newest of each collection.</param>
    /// <param name="themes">How many themes are looked for, or null for what each collection's file says.</param>
    /// <param name="clock">The time of a new publication.</param>
    /// <param name="progress">Told of a new publication.</param>
    /// <exception cref="ConfigurationException">There is no store, no such collection or round, or the number of themes is out of range.</exception>
    /// <exception cref="StoreException">The store is locked or damaged.</exception>
    public static TextsResult Run(PipelineDefinition definition, StoreLocation store, MunicipalityCode? municipality, string? source, string? round, int? themes, TimeProvider clock, IRunProgress progress)
    {
        ArgumentNullException.ThrowIfNull(definition);
        PublishedQuery.RefuseNoStore(store);
        if (themes is < TextThemes.Fewest or > TextThemes.Most)
            throw new ConfigurationException("--themes", themes.Value.ToString(CultureInfo.InvariantCulture), $"a number of themes from {TextThemes.Fewest} to {TextThemes.Most}", "Choose another number, or leave the option out.");
        var code = municipality ?? definition.Municipality.Municipality;
        List<TextDefinition> chosen = [.. definition.Texts.Where(t => t.Municipality == code && (source is null || t.Name == source))];
        if (source is not null && chosen.Count == 0)
            throw new ConfigurationException("--source", $"\"{source}\" is no collection of texts of {code}", $"one of {string.Join(", ", definition.Texts.Where(t => t.Municipality == code).Select(t => t.Name))}", "Correct the name, write its file in pipelines/texts, or give its municipality with --municipality.");
        if (themes is not null)
        {
            using var writer = StoreSession.Open(store, "analytics analyse texts", clock);
            new TextRelease(writer.Workspace, "analytics analyse texts", clock, progress).Run(definition, chosen, themes);
        }

        using var session = PublishedProjection.Open(store, clock, code);
        session.DeclareEmpty(TextDatasets.Result, TextThemeRows.Declared);
        var published = chosen.ConvertAll(t => (Texts: t, Rounds: TextThemeRows.Read(session, t.Name, themes ?? t.Themes)));
        var notes = published.Where(p => p.Rounds.Count == 0).Select(p => $"{p.Texts.TitleNb}: ingen tekster er lest inn.").ToList();
        if (chosen.Count == 0)
            notes.Add($"Ingen fil i pipelines/texts gjelder kommune {code}.");
        var results = published.SelectMany(p => Chosen(p.Rounds, round).Select(r => new TextsResultOf(p.Texts.Name, p.Texts.TitleNb, r.Round, p.Texts.Minimum, p.Texts.SourceNb, r.Overview))).ToList();
        if (round is not null && results.Count == 0 && published.Any(p => p.Rounds.Count > 0))
            throw new ConfigurationException("--round", $"\"{round}\" is in no collection", $"one of {string.Join(", ", published.SelectMany(p => p.Rounds).Select(r => r.Round).Distinct().Order(StringComparer.Ordinal))}", "Correct the round.");
        return new TextsResult(code, results, notes);
    }

    private static IEnumerable<PublishedTextRound> Chosen(IReadOnlyList<PublishedTextRound> rounds, string? round) => round is null ? rounds.TakeLast(1) : rounds.Where(r => r.Round == round);
}
