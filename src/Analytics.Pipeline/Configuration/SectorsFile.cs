using Analytics.Analysis.Findings;
using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Parts;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/sectors.yaml</c>, and holds its names against the other definitions.</summary>
internal sealed class SectorsFile(IReadOnlyList<string> services, IReadOnlyList<string> concepts, IReadOnlyList<string> costs, IReadOnlyList<string> staffing)
{
    private static readonly string[] Kinds = Enum.GetNames<FindingKind>();

    /// <summary>Reads the file; without it there are no sectors.</summary>
    /// <exception cref="ConfigurationException">A name is unknown, or a sector stands there twice.</exception>
    public IReadOnlyList<SectorRule> Read(string file)
    {
        if (!File.Exists(file))
            return [];
        var yaml = YamlSection.Load(file);
        var sectors = yaml.Sections("sectors").Select(Sector).ToList();
        yaml.RefuseUnknownKeys();
        return sectors.GroupBy(s => s.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw yaml.Wrong("sectors", $"\"{twice.Key}\" twice", "a name of its own for each sector")
            : sectors;
    }

    private SectorRule Sector(YamlSection yaml)
    {
        var name = yaml.Text("sector");
        // It becomes the name of a file.
        if (name.Length == 0 || name.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-'))
            throw yaml.Wrong("sector", $"\"{name}\"", "small letters a-z, digits and hyphens");
        var sector = new SectorRule(
            name,
            yaml.Text("title"),
            Known(yaml, "findings", Kinds, "a kind of finding"),
            [
                .. Topics(yaml, "services", TopicKind.Service, services, "a service of service-pages.yaml"),
                .. Topics(yaml, "spending", TopicKind.Spending, concepts, "a concept of indicators.csv, its second column"),
                .. Topics(yaml, "costs", TopicKind.Cost, costs, "a sector of reference/unit-costs.csv"),
                .. Topics(yaml, "staffing", TopicKind.Staffing, staffing, "a service of reference/staffing.csv"),
                .. yaml.Texts("own").Select(own => new Topic(TopicKind.OwnSector, own)),
            ],
            yaml.Text("source"));
        yaml.RefuseUnknownKeys();
        return sector.Topics.Count > 0 ? sector : throw yaml.Wrong("sector", $"\"{name}\" with nothing", "services, spending, costs, staffing or own");
    }

    private static IEnumerable<Topic> Topics(YamlSection yaml, string key, TopicKind kind, IReadOnlyList<string> known, string expected) =>
        Known(yaml, key, known, expected).Select(name => new Topic(kind, name));

    private static IReadOnlyList<string> Known(YamlSection yaml, string key, IReadOnlyList<string> known, string expected)
    {
        var names = yaml.Texts(key);
        return names.FirstOrDefault(n => !known.Contains(n)) is { } unknown ? throw yaml.Wrong(key, $"\"{unknown}\"", expected + FocusFile.Nearest(unknown, known)) : names;
    }
}
