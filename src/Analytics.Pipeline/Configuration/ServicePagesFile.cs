using System.Globalization;
using Analytics.Analysis.Services;
using Analytics.Core;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/service-pages.yaml</c>.</summary>
internal static class ServicePagesFile
{
    public static IReadOnlyList<ServicePageRule> Read(string file, IReadOnlyList<IndicatorDefinition> indicators)
    {
        var yaml = YamlSection.Load(file);
        var pages = yaml.Sections("services").Select(page => Page(page, indicators)).ToList();
        yaml.RefuseUnknownKeys();
        return pages.GroupBy(p => p.Service, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw yaml.Wrong("services", $"\"{twice.Key}\" twice", "a name of its own for each service")
            : pages;
    }

    private static ServicePageRule Page(YamlSection yaml, IReadOnlyList<IndicatorDefinition> indicators)
    {
        var page = new ServicePageRule(yaml.Text("service"), yaml.Text("title"), [.. yaml.Sections("indicators").Select(item => Item(item, indicators))]);
        yaml.RefuseUnknownKeys();
        return page.Items.Count is > 0 and <= ServicePageRule.MostItems
            ? page
            : throw yaml.Wrong("indicators", page.Items.Count.ToString(CultureInfo.InvariantCulture), $"1-{ServicePageRule.MostItems} indicators: more can't be read at once");
    }

    private static (string Concept, ServiceDimension Dimension) Item(YamlSection yaml, IReadOnlyList<IndicatorDefinition> indicators)
    {
        var concept = yaml.Text("concept");
        if (indicators.All(i => i.Concept != concept))
            throw yaml.Wrong("concept", $"\"{concept}\"", "a concept of indicators.csv, its second column");
        var dimension = yaml.Choice("says", required: true, "prioritering", "dekning", "enhetskostnad", "kvalitet") switch
        {
            "prioritering" => ServiceDimension.Priority,
            "dekning" => ServiceDimension.Coverage,
            "enhetskostnad" => ServiceDimension.UnitCost,
            _ => ServiceDimension.Quality,
        };
        yaml.RefuseUnknownKeys();
        return (concept, dimension);
    }
}
