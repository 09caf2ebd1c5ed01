using Analytics.Core;
using Analytics.Pipeline.Catalogue;
using Analytics.Pipeline.Configuration;
using Analytics.Sources.JsonStat;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Catalogue;

/// <summary>The catalogue against SSB's own labels, in answers as they were served (CC BY 4.0, Statistisk sentralbyrå).</summary>
public sealed class RealMetadataTests
{
    private static readonly IReadOnlyList<IndicatorDefinition> Indicators = PipelineDefinition.Load(RepositoryFolder.Combine("pipelines")).Indicators;

    /// <summary>Answers that asked for every contents code and account: what the catalogue has of these tables must be there.</summary>
    [SharedTheory]
    [InlineData("13540", 6)]
    [InlineData("13542", 16)]
    [InlineData("13543", 2)]
    [InlineData("13551", 2)]
    [InlineData("13566", 4)]
    public void Compare_WholeTable_HasEveryCodeOfTheCatalogue(string table, int indicators)
    {
        Indicators.Count(i => i.SourceTable == table).ShouldBe(indicators);

        CatalogueCheck.Compare(Indicators, Read("strand", table + ".json")).Select(w => w.Message).ShouldBeEmpty();
    }

    /// <summary>Answers to a choice of contents: no code says anything about those that were not asked for, and those that were must mean what the catalogue says.</summary>
    [SharedTheory]
    [InlineData("strand", "12362.json")]
    [InlineData("pxwebapi-v2", "12134_3kommuner_v2_GET.json")]
    public void Compare_PartOfATable_MeansWhatTheCatalogueSays(string folder, string file)
    {
        var table = Read(folder, file);
        var asked = table.Variables.Single(v => v.Code == "ContentsCode").Values.Select(v => v.Code).ToHashSet();

        CatalogueCheck.Compare(Indicators, table).Where(w => w.Variable != "ContentsCode" || asked.Contains(w.Code)).Select(w => w.Message).ShouldBeEmpty();
    }

    /// <summary>A list of indicators gives AGD9 for gross operating revenue per inhabitant; SSB's label of AGD9 is gross operating expenditure, and revenue is AGD13.</summary>
    [SharedFact]
    public void Catalogue_RevenuePerInhabitant_IsTheAccountThatSsbCallsRevenue()
    {
        var accounts = Read("strand", "13540.json").Variables.Single(v => v.Code == "KOKartkap0000").Values;

        accounts.Single(v => v.Code == "AGD9").Label.ShouldBe("Brutto driftsutgifter totalt");
        accounts.Single(v => v.Code == "AGD13").Label.ShouldBe("Brutto driftsinntekter i alt");
        Indicators.Where(i => i.CatalogueId == "I083").Select(i => i.Cell).ShouldAllBe(cell => cell.Contains("KOKartkap0000=AGD13"));
    }

    /// <summary>Codes of one table asked of another are gone, with SSB's own successor first.</summary>
    [SharedTheory]
    [InlineData("arbeidskapital-konsern", "KOSKG1140000")]
    [InlineData("langsiktig-gjeld-konsern", "KOSKG1160000")]
    public void Compare_CodeOfTheKonsernTable_FindsItsTwin(string indicator, string expected)
    {
        var moved = Indicators.Single(i => i.Code.Value == indicator) with { SourceTable = "13542" };

        var warning = CatalogueCheck.Compare([moved], Read("strand", "13542.json")).ShouldHaveSingleItem();

        warning.Kind.ShouldBe(CatalogueWarningKind.CodeGone);
        warning.Candidates[0].Code.ShouldBe(expected);
    }

    private static PublishedTable Read(string folder, string file)
    {
        var path = SharedFolder.Combine("real", "ssb-jsonstat2", folder, file);
        var dataset = JsonStatReader.Read(File.ReadAllBytes(path), path);
        return new PublishedTable(
            dataset.TableId ?? file[..5],
            dataset.Discontinued ?? false,
            [.. dataset.Dimensions.Select(d => new PublishedVariable(d.Id, [.. d.Categories.Select(c => new PublishedCode(c.Code, c.Label, c.Unit))]))]);
    }
}
