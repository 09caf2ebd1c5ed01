using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Reporting.Perspective;
using Analytics.Store;

namespace Analytics.Pipeline.Texts;

/// <summary>Reads for the report what may be shown of a municipality's texts, newest round.</summary>
internal static class TextOutlooks
{
    public static IReadOnlyList<TextOutlook> Read(DuckDbSession session, PipelineDefinition definition, MunicipalityCode municipality)
    {
        List<TextDefinition> texts = [.. definition.Texts.Where(t => t.Municipality == municipality)];
        if (texts.Count == 0)
            return [];

        // A session that is about many municipalities sees nobody's own texts.
        using var own = session.Options.Tenant == municipality ? null : session.ForTenant(municipality);
        var seen = own ?? session;
        seen.DeclareEmpty(TextDatasets.Result, TextThemeRows.Declared);
        return
        [
            .. texts
                .Select(t => (Texts: t, Rounds: TextThemeRows.Read(seen, t.Name, t.Themes)))
                .Where(t => t.Rounds.Count > 0)
                .Select(t => new TextOutlook(t.Texts.Name, t.Texts.TitleNb, t.Rounds[^1].Round, t.Texts.Minimum, t.Texts.SourceNb, t.Rounds[^1].Overview)),
        ];
    }
}
