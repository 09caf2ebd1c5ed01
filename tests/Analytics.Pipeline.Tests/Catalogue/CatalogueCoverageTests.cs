using System.Text.RegularExpressions;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Testing;
using CsvHelper;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Catalogue;

public sealed class CatalogueCoverageTests
{
    /// <summary>Rows of the list of indicators that are no figures of SSB's, and why.</summary>
    private static readonly Dictionary<string, string> LeftOut = new()
    {
        ["I107"] = "the municipality's own figures, and no table of SSB's",
    };

    /// <summary>Tables of the list of tables that have no source file, and why.</summary>
    private static readonly Dictionary<string, string> TablesLeftOut = new()
    {
        ["01223"] = "the answer with quarterly births, deaths and moves is that of 01222, which has a source file",
        ["13612"] = "one ratio for the country: the table has no region, and every municipality's own ratio follows from the projection",
    };

    private static readonly PipelineDefinition Pipelines = PipelineDefinition.Load(RepositoryFolder.Combine("pipelines"));

    public static TheoryData<string> Indicators => [.. Pipelines.Indicators.Select(i => i.Code.Value)];

    [Theory]
    [MemberData(nameof(Indicators))]
    public void Indicator_IsAskedForByItsSource(string code)
    {
        var indicator = Pipelines.Indicators.Single(i => i.Code.Value == code);
        var source = Pipelines.Sources.Single(s => s.IsCube && s.Table == indicator.SourceTable);

        source.Dataset.ShouldBe("kostra");
        Covers(source, "ContentsCode", indicator.ContentsCode).ShouldBeTrue($"{source.Place} does not ask for {indicator.ContentsCode}");
        foreach (var (variable, value) in Cell(indicator))
            Covers(source, variable, value).ShouldBeTrue($"{source.Place} does not ask for {variable}={value}");
    }

    /// <summary>The store writes a cell's codes in the order of their variables' names; a cell in another order would never be found.</summary>
    [Theory]
    [MemberData(nameof(Indicators))]
    public void Indicator_CellIsWrittenAsTheStoreWritesIt(string code)
    {
        var indicator = Pipelines.Indicators.Single(i => i.Code.Value == code);
        var cell = Cell(indicator);

        string.Join(", ", cell.OrderBy(c => c.Variable, StringComparer.Ordinal).Select(c => $"{c.Variable}={c.Value}")).ShouldBe(indicator.Cell);
        if (cell.SingleOrDefault(c => c.Variable == "KOKregnskapsomfa0000") is { Value: { } scope })
            scope.ShouldBe(indicator.Scope switch { AccountingScope.Kasse => "B", AccountingScope.Konsolidert => "C", _ => "a scope that 1354x tables have" });
    }

    /// <summary>KOSTRA's year Y divides by 31 December of Y: 51 511 in Lørenskog's 2025 is SSB's 1 January 2026 (07459).</summary>
    [Fact]
    public void Indicator_DividedByInhabitants_HasTheDateOfThePopulation() =>
        Pipelines.Indicators.Where(i => i.NameNb.Contains("per innbygger", StringComparison.Ordinal) != (i.PopulationDate == "31.12"))
            .Select(i => i.NameNb).Distinct()
            .ShouldBe(["Andel barn 1-5 år i barnehage", "Andel barn 3-5 år i barnehage", "Andel innbyggere 80 år og over som bruker hjemmetjenester", "Andel innbyggere 80 år og over med institusjonsopphold"]);

    /// <summary>Only a cost per inhabitant is divided by spending need.</summary>
    [Fact]
    public void Indicator_WithANeedToCorrectFor_IsKronerPerInhabitant() =>
        Pipelines.Indicators.Where(i => i.NeedCorrection is not ("none" or "target-group" or "unit-cost"))
            .ShouldAllBe(i => i.Unit == "kr" && i.NameNb.EndsWith("per innbygger", StringComparison.Ordinal));

    [Fact]
    public void Source_WithAccountingScopes_NamesThem() =>
        Pipelines.Sources.Where(s => s.RequiredDimensions.Contains("KOKregnskapsomfa0000"))
            .ShouldAllBe(s => s.Query.Single(q => q.Variable == "KOKregnskapsomfa0000").Values.All(v => v == "A" || v == "B" || v == "C"));

    [Fact]
    public void Source_OfATable_AsksForRegionsAndYears() =>
        Pipelines.Sources.Where(s => s.Format == SourceFormat.JsonStat).ShouldAllBe(s => s.Query.Any(q => q.Variable == s.RegionDimension) && s.Query.Any(q => q.Variable == "Tid"));

    /// <summary>Thirteen editions from 2005 to 2026 in one dataset, told apart by their table.</summary>
    [Fact]
    public void Source_Projections_ShareOneDataset()
    {
        var editions = Pipelines.Sources.Where(s => s.Dataset == "ssb_projection").ToList();

        editions.Select(s => s.Table).Order().ShouldBe(["05904", "06917", "07268", "08109", "08825", "09482", "10213", "11168", "11668", "12882", "13600", "14288", "14746"]);
        editions.ShouldAllBe(s => !s.IsKostra && s.RegionDimension == "Region");
    }

    [SharedFact]
    public void Catalogue_EveryRowOfTheList_IsThereOrLeftOutWithAReason()
    {
        var there = Pipelines.Indicators.Select(i => i.CatalogueId).Where(id => id.Length > 0).ToHashSet();
        var open = Pipelines.OpenIndicators.Select(o => o.CatalogueId).ToHashSet();
        var list = Rows("indicator_catalogue.csv", "id", "ssb_table", "ssb_code");

        list.Count.ShouldBe(108);
        list.Select(r => r[0]).Where(id => new[] { there.Contains(id), open.Contains(id), LeftOut.ContainsKey(id) }.Count(stands => stands) != 1).ShouldBeEmpty();
        there.Concat(open).Except(list.Select(r => r[0])).ShouldBeEmpty();
        list.Where(r => Pipelines.OpenIndicators.Any(o => o.CatalogueId == r[0] && o.Why.StartsWith("no contents code", StringComparison.Ordinal)) && r[2].Length > 0).Select(r => r[0]).ShouldBeEmpty("a code is known by now");
    }

    [SharedFact]
    public void Sources_EveryTableOfTheLists_IsThereOrLeftOutWithAReason()
    {
        var there = Pipelines.Sources.Where(s => s.IsCube).Select(s => s.Table).ToHashSet();
        var listed = Rows("ssb_tables.csv", "table_id").Select(r => r[0]).ToList();
        var ofIndicators = Rows("indicator_catalogue.csv", "id", "ssb_table").Where(r => !LeftOut.ContainsKey(r[0])).SelectMany(r => r[1].Split('|'));

        listed.Count.ShouldBe(46);
        listed.Concat(ofIndicators).Distinct().Where(t => there.Contains(t) == TablesLeftOut.ContainsKey(t)).ShouldBeEmpty();
    }

    private static bool Covers(SourceDefinition source, string variable, string value)
    {
        var selection = source.Query.SingleOrDefault(s => s.Variable == variable) ?? source.Query.SingleOrDefault(s => s.Variable == "*");
        return selection is not null && selection.Values.Any(v => Regex.IsMatch(value, $"^{Regex.Escape(v).Replace(@"\*", ".*", StringComparison.Ordinal).Replace(@"\?", ".", StringComparison.Ordinal)}$"));
    }

    private static List<(string Variable, string Value)> Cell(IndicatorDefinition indicator) =>
        [.. indicator.Cell.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=')).Select(pair => (pair[0], pair[1]))];

    private static List<string[]> Rows(string file, params string[] columns)
    {
        using var csv = CsvReader.FromFile(SharedFolder.Combine("domain", file), new CsvReaderOptions { Separator = ',' });
        csv.ReadHeader();
        var rows = new List<string[]>();
        while (csv.Read())
            rows.Add([.. columns.Select(csv.GetString)]);
        return rows;
    }
}
