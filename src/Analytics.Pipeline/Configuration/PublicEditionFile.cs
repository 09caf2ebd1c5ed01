using Analytics.Core;
using Analytics.Reporting.Perspective;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/reports/offentlig.yaml</c>: the chapters that the public edition may have.</summary>
internal static class PublicEditionFile
{
    /// <summary>Ids of the chapters; none without the file, so that nothing is made public by accident.</summary>
    /// <exception cref="ConfigurationException">There is no such chapter.</exception>
    public static IReadOnlyList<string> Read(string file)
    {
        if (!File.Exists(file))
            return [];
        var yaml = YamlSection.Load(file);
        var chapters = yaml.Texts("chapters");
        yaml.RefuseUnknownKeys();
        return chapters.FirstOrDefault(c => !PerspectiveComposer.ChapterIds.Contains(c)) is { } unknown
            ? throw yaml.Wrong("chapters", $"\"{unknown}\"", $"only {string.Join(", ", PerspectiveComposer.ChapterIds)}")
            : chapters;
    }
}
