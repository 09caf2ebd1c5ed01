using System.Security.Cryptography;
using System.Text;
using Analytics.Analysis.Arenas;
using Analytics.Analysis.Demography.Alternatives;
using Analytics.Analysis.Demography.ServiceDemand;
using Analytics.Analysis.Economy;
using Analytics.Analysis.Scorecards;
using Analytics.Analysis.Services;
using Analytics.Core;
using Analytics.Reporting.Languages;
using Analytics.Reporting.Parts;

namespace Analytics.Pipeline.Configuration;

/// <summary>Everything that the text files under <c>pipelines/</c> say.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Municipality">Who we are.</param>
/// <param name="Sources">Sources of data.</param>
/// <param name="Indicators">The indicator catalogue.</param>
/// <param name="Thresholds">National advice and examples.</param>
/// <param name="Lights">Traffic-light rules.</param>
/// <param name="Report">The document.</param>
/// <param name="Reference">Rates and unit costs from outside.</param>
/// <param name="Services">Where live sources are asked.</param>
public sealed record PipelineDefinition(
    string Folder,
    MunicipalityDefinition Municipality,
    IReadOnlyList<SourceDefinition> Sources,
    IReadOnlyList<IndicatorDefinition> Indicators,
    IReadOnlyList<Threshold> Thresholds,
    IReadOnlyList<TrafficLightRule> Lights,
    ReportDefinition Report,
    ReferenceData Reference,
    StatisticsServices Services)
{
    /// <summary>SHA-256 of all files of the folder, also of those that are read later, as they were just before they were read.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>Indicators that are wanted and whose contents code is not known yet.</summary>
    public IReadOnlyList<OpenIndicator> OpenIndicators { get; init; } = [];

    /// <summary>How accounts are carried forward.</summary>
    public required SustainabilityDefinition Sustainability { get; init; }

    /// <summary>How the coverage of services goes on.</summary>
    public required CoverageDefinition Coverage { get; init; }

    /// <summary>What is known of own staff, and what could change it.</summary>
    public required StaffingDefinition Staffing { get; init; }

    /// <summary>When a published figure is suspected of being wrong.</summary>
    public required OddDefinition Odd { get; init; }

    /// <summary>The municipality's own registers.</summary>
    public required RegistersDefinition Registers { get; init; }

    /// <summary>The arenas of the year, and what each needs.</summary>
    public IReadOnlyList<Arena> Arenas { get; init; } = [];

    /// <summary>Balanced scorecards.</summary>
    public IReadOnlyList<Scorecard> Scorecards { get; init; } = [];

    /// <summary>What is looked at together.</summary>
    public FocusDefinition Focus { get; init; } = FocusDefinition.None;

    /// <summary>Which indicators each service is shown by.</summary>
    public IReadOnlyList<ServicePageRule> ServicePages { get; init; } = [];

    /// <summary>What the parts of a report are made by.</summary>
    public PartRules Parts { get; init; } = new([], []);

    /// <summary>Surveys of all municipalities.</summary>
    public IReadOnlyList<SurveyDefinition> Surveys { get; init; } = [];

    /// <summary>Collections of texts in people's own words, of all municipalities.</summary>
    public IReadOnlyList<TextDefinition> Texts { get; init; } = [];

    /// <summary>Own alternatives of all municipalities; see <see cref="AlternativesOf"/>.</summary>
    public IReadOnlyList<OwnAlternative> Alternatives { get; init; } = [];

    /// <summary>The tables that others read our numbers by.</summary>
    public IReadOnlyList<StarTable> Star { get; init; } = [];

    /// <summary>Names of the text files in nynorsk and English.</summary>
    public IReadOnlyList<PhraseRow> Names { get; init; } = [];

    /// <summary>Where the words stand that texts are read and masked with.</summary>
    internal string TextWordFolder => Path.Combine(Folder, "texts", "words");

    /// <summary>The alternatives of a municipality: those that are chosen by name, or all that are written for it when none is.</summary>
    /// <param name="municipality">The municipality.</param>
    /// <param name="chosen">Names, in the order wanted; they may be written for another municipality.</param>
    /// <exception cref="ConfigurationException">No file has a chosen name.</exception>
    public IReadOnlyList<OwnAlternative> AlternativesOf(MunicipalityCode municipality, params IReadOnlyList<string> chosen)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        return chosen.Count == 0
            ? [.. Alternatives.Where(a => a.Municipality == municipality)]
            : [.. chosen.Select(name => Alternatives.FirstOrDefault(a => a.Name == name) ?? throw new ConfigurationException(
                Path.Combine(Folder, "alternatives"),
                $"no file has the alternative \"{name}\"",
                $"one of {string.Join(", ", Alternatives.Select(a => a.Name))}",
                "Correct the name, or write the file."))];
    }

    /// <summary>The same, rendered in another language; null for that of municipality.yaml.</summary>
    /// <param name="language">The language.</param>
    public PipelineDefinition In(Language? language) => language is { } other ? this with { Municipality = Municipality with { Language = other } } : this;

    /// <summary>Reads and checks every file.</summary>
    /// <exception cref="ConfigurationException">A file is missing or wrong; the message names file, line, key and what was expected.</exception>
    public static PipelineDefinition Load(string folder)
    {
        if (!Directory.Exists(folder))
            throw new ConfigurationException(folder, "the folder does not exist", "the folder of pipeline definitions", "Run from the top of the checkout, or point --config at the folder.");
        var fingerprint = FingerprintOf(folder);
        var indicators = IndicatorCatalogueFile.Read(Path.Combine(folder, "indicators.csv"));
        var reference = ReferenceData.Read(Path.Combine(folder, "reference"));
        var registers = RegistersFile.Read(Path.Combine(folder, "registers.yaml"));
        var municipality = MunicipalityFile.Read(Path.Combine(folder, "municipality.yaml"));
        var surveys = SurveyFile.ReadAll(Path.Combine(folder, "surveys"), municipality.Municipality);
        var pages = ServicePagesFile.Read(Path.Combine(folder, "service-pages.yaml"), indicators);
        var sectors = new SectorsFile([.. pages.Select(p => p.Service)], [.. indicators.Select(i => i.Concept)], [.. reference.UnitCosts.Select(c => c.Sector)], [.. reference.Staffing.Select(s => s.Service)]);
        var definition = new PipelineDefinition(
            folder,
            municipality,
            SourceDefinitionFile.ReadAll(Path.Combine(folder, "sources"), municipality.Municipality),
            indicators,
            ThresholdFile.Read(Path.Combine(folder, "thresholds.csv")),
            TrafficLightFile.Read(Path.Combine(folder, "traffic-lights.yaml"), indicators),
            ReportFile.Read(Path.Combine(folder, "reports", "perspektivanalyse.yaml")),
            reference,
            StatisticsServicesFile.Read(Path.Combine(folder, "services.yaml")))
        {
            Fingerprint = fingerprint,
            OpenIndicators = OpenIndicatorFile.Read(Path.Combine(folder, "indicators-without-code.csv"), indicators),
            Sustainability = SustainabilityFile.Read(Path.Combine(folder, "sustainability.yaml")),
            Coverage = CoverageFile.Read(Path.Combine(folder, "service-demand.yaml"), reference.Services),
            Staffing = StaffingFile.Read(Path.Combine(folder, "staffing.yaml"), reference.Staffing),
            Odd = OddFile.Read(Path.Combine(folder, "odd.yaml")),
            Registers = registers,
            Arenas = ArenaFile.Read(Path.Combine(folder, "arenas.yaml")),
            Scorecards = ScorecardFile.ReadAll(Path.Combine(folder, "scorecards")),
            ServicePages = pages,
            Parts = new PartRules(sectors.Read(Path.Combine(folder, "sectors.yaml")), PublicEditionFile.Read(Path.Combine(folder, "reports", "offentlig.yaml"))),
            Surveys = surveys,
            Texts = TextFile.ReadAll(Path.Combine(folder, "texts"), municipality.Municipality),
            Focus = new FocusFile(indicators, surveys, registers).Read(Path.Combine(folder, "focus.yaml")),
            Star = StarTableFile.ReadAll(Path.Combine(folder, "star")),
            Names = NamesFile.Read(Path.Combine(folder, "languages", "names.csv")),
            Alternatives = OwnAlternativeFile.ReadAll(Path.Combine(folder, "alternatives"), reference.AgeProfiles),
        };
        definition.RefuseUnknownConcepts();
        return definition;
    }

    private static string FingerprintOf(string folder)
    {
        var text = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            text.Append(Path.GetRelativePath(folder, file)).Append(' ').AppendLine(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private void RefuseUnknownConcepts()
    {
        var concepts = Indicators.Select(i => i.Concept).ToHashSet(StringComparer.Ordinal);
        foreach (var target in Municipality.Targets.Concat(Thresholds))
        {
            if (!concepts.Contains(target.Concept))
                throw new ConfigurationException(
                    Path.Combine(Folder, target.Kind == ThresholdKind.OwnTarget ? "municipality.yaml" : "thresholds.csv"),
                    $"a limit is set for \"{target.Concept}\"",
                    $"a concept of indicators.csv: {string.Join(", ", concepts.Order(StringComparer.Ordinal))}",
                    "Correct the spelling, or add the indicator.");
        }

        foreach (var group in Reference.TargetGroups)
        {
            if (new[] { group.Spending, group.Coverage, group.UnitCost }.FirstOrDefault(c => c.Length > 0 && !concepts.Contains(c)) is { } unknown)
                throw new ConfigurationException(Path.Combine(Folder, "reference", "target-groups.csv"), $"service \"{group.Service}\" is measured by \"{unknown}\"", "a concept of indicators.csv", "Correct the spelling, or add the indicator.");
        }

        if (Reference.Staffing.FirstOrDefault(s => s.Indicator.Length > 0 && !concepts.Contains(s.Indicator)) is { } staffed)
            throw new ConfigurationException(Path.Combine(Folder, "reference", "staffing.csv"), $"service \"{staffed.Service}\" is measured by \"{staffed.Indicator}\"", "a concept of indicators.csv", "Correct the spelling, or add the indicator.");
        foreach (var fact in Reference.Services.SelectMany(s => s.Coverage.Append(s.FullTime).OfType<ServiceFact>()))
        {
            if (fact.Indicator.Length > 0 && !concepts.Contains(fact.Indicator))
                throw new ConfigurationException(Path.Combine(Folder, "reference", "service-demand.csv"), $"service \"{fact.Service}\" is measured by \"{fact.Indicator}\"", "a concept of indicators.csv", "Correct the spelling, or add the indicator.");
        }
    }
}
