using System.Text.RegularExpressions;
using Analytics.Analysis.Demography.Alternatives;
using Analytics.Core;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/alternatives/*.yaml</c>: a file an alternative.</summary>
internal static partial class OwnAlternativeFile
{
    /// <summary>Reads all files of the folder; none when there is no folder.</summary>
    public static IReadOnlyList<OwnAlternative> ReadAll(string folder, IReadOnlyList<AgeProfile> profiles)
    {
        if (!Directory.Exists(folder))
            return [];
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        var alternatives = new List<OwnAlternative>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            var alternative = Read(file, profiles);
            if (!places.TryAdd(alternative.Name, file))
                throw new ConfigurationException(file, $"alternative \"{alternative.Name}\" stands in {places[alternative.Name]} too", "a name of its own for each alternative", "Rename one of them, or take one file out.");
            alternatives.Add(alternative);
        }

        return alternatives;
    }

    private static OwnAlternative Read(string file, IReadOnlyList<AgeProfile> profiles)
    {
        var yaml = YamlSection.Load(file);
        var name = yaml.Text("alternative");
        if (!NamePattern().IsMatch(name))
            throw yaml.Wrong("alternative", $"\"{name}\"", "lower-case letters, digits and hyphens, such as ny-arbeidsgiver");
        var municipality = yaml.Text("municipality");
        if (!MunicipalityCode.IsValid(municipality))
            throw yaml.Wrong("municipality", $"\"{municipality}\"", "four digits in quotation marks, such as \"1130\"");
        var letters = yaml.OptionalText("builds_on") ?? "MMMM";
        if (!AlternativeCode.TryParse(letters, out var code))
            throw yaml.Wrong("builds_on", $"\"{letters}\"", "four of SSB's letters, such as MMMM or HHMH (H, M or L each; K for life expectancy; 0 for the last two)");
        var alternative = new OwnAlternative(
            name,
            yaml.Text("title"),
            yaml.Text("description"),
            new MunicipalityCode(municipality),
            code,
            [.. yaml.Sections("flows").Select(flow => AlternativeFlowSection.Read(flow, profiles))]);
        yaml.RefuseUnknownKeys();
        return alternative.Flows.Count == 0 ? throw yaml.Wrong("flows", "no flow", "a list with one flow at least") : alternative;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
