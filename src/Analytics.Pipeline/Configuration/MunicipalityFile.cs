using Analytics.Analysis.Economy;
using Analytics.Core;
using Analytics.Reporting.Languages;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/municipality.yaml</c>.</summary>
internal static class MunicipalityFile
{
    public static MunicipalityDefinition Read(string file)
    {
        var yaml = YamlSection.Load(file);
        var municipality = Code(yaml, "municipality", yaml.Text("municipality"));
        var language = yaml.Choice("language", required: false, [.. LanguageCode.All]) is { } code && LanguageCode.TryRead(code, out var known) ? known : Language.Bokmal;
        var compare = yaml.OptionalSection("compare_with");
        var country = compare?.Choice("country", required: false, "EAK", "EAKUO") ?? "EAK";
        var neighbours = compare?.Texts("neighbours").Select(code => Code(compare, "neighbours", code)).ToList() ?? [];
        var groups = compare?.Sections("groups").Select(ReadGroup).ToList() ?? [];
        compare?.RefuseUnknownKeys();
        var targets = yaml.Sections("targets").Select(ReadTarget).ToList();
        var edition = yaml.OptionalSection("edition");
        var definition = new MunicipalityDefinition(
            municipality,
            new RegionCode(country),
            neighbours,
            targets,
            edition?.Integer("number", 1) ?? 1,
            edition?.OptionalText("audience") ?? "Strategikonferanse 1",
            edition?.OptionalDate("audience_date"))
        {
            Groups = groups,
            Language = language,
            Theme = yaml.OptionalSection("theme") is { } theme ? new ThemeSection(theme, Path.GetDirectoryName(file)!).Read() : null,
        };
        edition?.RefuseUnknownKeys();
        yaml.RefuseUnknownKeys();
        return definition;
    }

    private static ComparisonGroup ReadGroup(YamlSection yaml)
    {
        var group = new ComparisonGroup(yaml.Text("name"), [.. yaml.Texts("members").Select(code => Code(yaml, "members", code)).Distinct()]);
        yaml.RefuseUnknownKeys();
        return group.Members.Count > 0 ? group : throw yaml.Wrong("members", "no municipality", "codes of four digits in quotation marks");
    }

    private static Threshold ReadTarget(YamlSection yaml)
    {
        var target = new Threshold(
            yaml.Text("concept"), yaml.OptionalNumber("at_least"), yaml.OptionalNumber("at_most"), yaml.OptionalText("unit") ?? "prosent",
            ThresholdKind.OwnTarget, yaml.Text("source"), "own");
        yaml.RefuseUnknownKeys();
        return target.AtLeast is null && target.AtMost is null ? throw yaml.Wrong("at_least", "no limit", "at_least or at_most with a number") : target;
    }

    private static MunicipalityCode Code(YamlSection yaml, string key, string text) =>
        MunicipalityCode.IsValid(text) ? new MunicipalityCode(text) : throw yaml.Wrong(key, $"\"{text}\"", "four digits in quotation marks, such as \"1130\"");
}
