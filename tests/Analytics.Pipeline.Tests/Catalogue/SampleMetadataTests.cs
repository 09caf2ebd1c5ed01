using Analytics.Pipeline.Catalogue;
using Analytics.Pipeline.Configuration;
using Analytics.Sources.JsonStat;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Catalogue;

/// <summary>The fictional country's answers use SSB's codes and names, in the words of the tables that they imitate.</summary>
public sealed class SampleMetadataTests
{
    public static TheoryData<string> Tables => [.. Directory.EnumerateFiles(RepositoryFolder.Combine("data-samples", "ssb", "2026-06"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Compare_Sample_MeansWhatTheCatalogueSays(string table)
    {
        var indicators = PipelineDefinition.Load(RepositoryFolder.Combine("pipelines")).Indicators;
        var path = RepositoryFolder.Combine("data-samples", "ssb", "2026-06", table + ".json");
        var variables = JsonStatReader.Read(File.ReadAllBytes(path), path).Dimensions.Select(d => new PublishedVariable(d.Id, [.. d.Categories.Select(c => new PublishedCode(c.Code, c.Label, c.Unit))])).ToList();
        var published = new PublishedTable(table, false, variables);

        var warnings = CatalogueCheck.Compare(indicators, published);

        warnings.Where(w => w.Kind is not CatalogueWarningKind.CodeGone).Select(w => w.Message).ShouldBeEmpty();
        warnings.Count.ShouldBeLessThan(indicators.Where(i => i.SourceTable == table).Select(i => (i.ContentsCode, i.Cell)).Distinct().Count(), "the sample has nothing that the catalogue has");
    }
}
