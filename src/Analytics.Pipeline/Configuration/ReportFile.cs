using Analytics.Reporting.Perspective;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/reports/*.yaml</c>.</summary>
internal static class ReportFile
{
    public static ReportDefinition Read(string file)
    {
        var yaml = YamlSection.Load(file);
        var report = new ReportDefinition(yaml.Text("report"), yaml.Text("title"), yaml.Integer("horizon", 25), yaml.Integer("demographic_cost_years", 4), yaml.Texts("chapters"));
        yaml.RefuseUnknownKeys();
        if (report.Horizon is < 5 or > 30)
            throw yaml.Wrong("horizon", $"{report.Horizon}", "a number of years from 5 to 30");
        if (report.Chapters.FirstOrDefault(c => !PerspectiveComposer.ChapterIds.Contains(c)) is { } unknown)
            throw yaml.Wrong("chapters", $"\"{unknown}\"", $"only {string.Join(", ", PerspectiveComposer.ChapterIds)}");
        return report.Chapters.Count == 0 ? throw yaml.Wrong("chapters", "no chapter", $"a list of {string.Join(", ", PerspectiveComposer.ChapterIds)}") : report;
    }
}
