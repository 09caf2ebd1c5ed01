using Analytics.Analysis.Economy;
using Analytics.Core;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/traffic-lights.yaml</c>.</summary>
internal static class TrafficLightFile
{
    public static IReadOnlyList<TrafficLightRule> Read(string file, IReadOnlyList<IndicatorDefinition> indicators)
    {
        var yaml = YamlSection.Load(file);
        var rules = yaml.Sections("lights").Select(rule => ReadRule(rule, indicators)).ToList();
        yaml.RefuseUnknownKeys();
        return rules;
    }

    private static TrafficLightRule ReadRule(YamlSection yaml, IReadOnlyList<IndicatorDefinition> indicators)
    {
        var rule = new TrafficLightRule(yaml.Text("area"), [.. yaml.Sections("criteria").Select(c => ReadCriterion(c, indicators))]);
        yaml.RefuseUnknownKeys();
        return rule.Criteria.Count == 0 ? throw yaml.Wrong("criteria", "no criterion", "a list with at least one") : rule;
    }

    private static TrafficLightCriterion ReadCriterion(YamlSection yaml, IReadOnlyList<IndicatorDefinition> indicators)
    {
        var statistic = yaml.Choice("statistic", required: true, "latest", "mean-four-years", "change-percent", "projected-change-percent", "value-in-year") switch
        {
            "latest" => CriterionStatistic.Latest,
            "mean-four-years" => CriterionStatistic.MeanFourYears,
            "change-percent" => CriterionStatistic.ChangePercent,
            "projected-change-percent" => CriterionStatistic.ProjectedChangePercent,
            _ => CriterionStatistic.ValueInYear,
        };
        var year = yaml.Integer("year", 0);
        var concept = yaml.OptionalText("concept");
        var indicator = indicators.FirstOrDefault(i => i.Concept == concept);
        if (concept is not null && indicator is null)
            throw yaml.Wrong("concept", $"\"{concept}\"", $"a concept of indicators.csv: {string.Join(", ", indicators.Select(i => i.Concept).Distinct())}");
        var criterion = new TrafficLightCriterion(
            concept,
            ReadAges(yaml.OptionalSection("ages")),
            statistic,
            yaml.Integer("years", 4),
            year == 0 ? null : new Year(year),
            yaml.OptionalNumber("at_least"),
            yaml.OptionalNumber("at_most"),
            yaml.OptionalText("source") ?? "",
            indicator?.NameNb);
        yaml.RefuseUnknownKeys();
        if ((criterion.Concept is null) == (criterion.Ages is null))
            throw yaml.Wrong("concept", "both or neither of concept and ages", "one of them");
        if (criterion is { AtLeast: not null, AtMost: not null })
            throw yaml.Wrong("at_most", "a second limit beside at_least", "one limit a criterion");
        if (criterion is { AtLeast: null, AtMost: null, Concept: null })
            throw yaml.Wrong("at_least", "no limit", "at_least or at_most with a number: ages have no target or advice to fall back on");
        return statistic == CriterionStatistic.ValueInYear && criterion.At is null ? throw yaml.Wrong("year", "no year", "the year of the value, such as 2040") : criterion;
    }

    private static AgeMeasure? ReadAges(YamlSection? yaml)
    {
        if (yaml is null)
            return null;
        var measure = new AgeMeasure(AgeRangeKey.Read(yaml, "of"), yaml.OptionalText("per") is null ? null : AgeRangeKey.Read(yaml, "per"));
        yaml.RefuseUnknownKeys();
        return measure;
    }
}
