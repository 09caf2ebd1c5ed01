using System.Globalization;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Configuration;

public sealed class NeedFilesTests
{
    private const string KeyHeader = "sector,name_nb,sector_weight,criterion,criterion_name_nb,kind,age_from,age_to,weight,source,verification\n";

    [Fact]
    public void Load_Checkout_HasTheKeyOf2026AndOnlyTheIndexOf2025()
    {
        var need = PipelineDefinition.Load(RepositoryFolder.Combine("pipelines")).Reference.Need;

        need.Select(n => (n.Year.Value, n.Key is not null)).ShouldBe([(2025, false), (2026, true)]);
        need[1].Municipalities[new MunicipalityCode("3222")].Total.ShouldBe(0.9551);
        need[1].Municipalities[new MunicipalityCode("3222")].Sectors["barnehage"].ShouldBe(1.1783);
        need[0].Municipalities[new MunicipalityCode("3222")].Total.ShouldBe(0.9500);
        need[0].Municipalities[new MunicipalityCode("3222")].Sectors.ShouldBeEmpty();
    }

    /// <summary>The weights of 2025 that others have used: they miss the official index of 2025 by 0.01, so they must not come in.</summary>
    [SharedFact]
    public void Load_UnverifiedWeightsOf2025_AreRefused()
    {
        using var pipelines = new PipelineCopy();
        var sectors = File.ReadLines(SharedFolder.Combine("domain", "cost_key_sector_weights.csv")).Where(l => l.StartsWith("2025,", StringComparison.Ordinal)).Select(l => l.Split(',')).ToList();
        var sum = sectors.Sum(s => double.Parse(s[3], CultureInfo.InvariantCulture));
        var key = string.Concat(sectors.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s[1]},{s[2]},{double.Parse(s[3], CultureInfo.InvariantCulture) / sum:0.000000},alt,Alt,structure,,,1,prøve,unverified\n")));
        // The sectors' indices of 2026 beside the official index of 2025, as they are the only ones.
        File.WriteAllText(Path.Combine(pipelines.Root, "reference", "cost-keys-2025.csv"), KeyHeader + key);
        var official = File.ReadLines(Path.Combine(pipelines.Root, "reference", "need-index-2025.csv")).Skip(1).Select(l => l.Split(',')).ToDictionary(l => l[0], l => l[1]);
        var lines = File.ReadAllLines(Path.Combine(pipelines.Root, "reference", "need-index-2026.csv"));
        File.WriteAllLines(Path.Combine(pipelines.Root, "reference", "need-index-2025.csv"), [lines[0], .. lines.Skip(1).Select(l => l.Split(',', 3)).Where(l => official.ContainsKey(l[0])).Select(l => $"{l[0]},{official[l[0]]},{l[2]}")]);

        var error = Should.Throw<ConfigurationException>(() => PipelineDefinition.Load(pipelines.Root));

        error.Message.ShouldContain("cost-keys-2025.csv");
        error.Message.ShouldContain("do not give the official A-k index of 2025 back");
        error.Message.ShouldContain("a median of at most 0.0001 and 0.0005 at most");
    }

    [Fact]
    public void Load_KeyWithoutItsIndex_SaysWhichFileIsMissing()
    {
        using var pipelines = new PipelineCopy();
        File.WriteAllText(Path.Combine(pipelines.Root, "reference", "cost-keys-2027.csv"), KeyHeader);

        var error = Should.Throw<ConfigurationException>(() => PipelineDefinition.Load(pipelines.Root));

        error.Message.ShouldContain("there is no need-index-2027.csv beside it");
        error.Message.ShouldContain("Write the file from the same Grønt hefte");
    }

    [Fact]
    public void Load_NameWithoutAYear_IsRefused()
    {
        using var pipelines = new PipelineCopy();
        File.WriteAllText(Path.Combine(pipelines.Root, "reference", "need-index-siste.csv"), "municipality,a_k,source,verification\n");

        Should.Throw<ConfigurationException>(() => PipelineDefinition.Load(pipelines.Root)).Message.ShouldContain("does not end in a year");
    }
}
