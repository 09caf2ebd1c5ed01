using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Languages;
using Analytics.Reporting.Perspective;
using Analytics.Reporting.Perspective.Editorial;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/reports/text/9905/okonomi.sist.md</c>: what editors have written into the chapters of one municipality's report.</summary>
internal static class EditorTextFiles
{
    private const string Expected = "a chapter and a place, such as okonomi.forst.md (after the lead) or okonomi.sist.md (at the end); .intern before .md keeps it out of the public edition, and .nn or .en is the text of that language";

    /// <summary>The municipality's texts in the order of their names; none when it has no folder.</summary>
    /// <exception cref="ConfigurationException">A file's name is of no chapter or place.</exception>
    public static IReadOnlyList<EditorText> Read(string folder, MunicipalityCode municipality)
    {
        var own = Path.Combine(folder, "reports", "text", municipality.Value);
        return Directory.Exists(own) ? [.. Directory.EnumerateFiles(own, "*.md").Order(StringComparer.Ordinal).Select(Read)] : [];
    }

    private static EditorText Read(string file)
    {
        var parts = Path.GetFileNameWithoutExtension(file).Split('.');
        var language = LanguageCode.TryRead(parts[^1], out var known) ? known : Language.Bokmal;
        if (parts[^1] == LanguageCode.Of(language))
            parts = parts[..^1];
        var isInternal = parts is [.., "intern"];
        var place = (isInternal ? parts[..^1] : parts) switch
        {
            [var chapter, "forst"] when PerspectiveComposer.ChapterIds.Contains(chapter) => (chapter, EditorPlace.First),
            [var chapter, "sist"] when PerspectiveComposer.ChapterIds.Contains(chapter) => (chapter, EditorPlace.Last),
            _ => throw new ConfigurationException(file, $"\"{Path.GetFileName(file)}\" names no place of the report", Expected, $"Rename it; chapters are {string.Join(", ", PerspectiveComposer.ChapterIds)}."),
        };
        return new EditorText(place.Item1, place.Item2, file, File.ReadAllText(file)) { Audience = isInternal ? Audience.Process : Audience.Everyone, Language = language };
    }
}
