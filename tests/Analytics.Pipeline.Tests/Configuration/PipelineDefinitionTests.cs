using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Configuration;

public sealed class PipelineDefinitionTests
{
    [Fact]
    public void Load_Checkout_ReadsEveryFile()
    {
        var definition = PipelineDefinition.Load(RepositoryFolder.Combine("pipelines"));

        definition.Municipality.Municipality.ShouldBe(new MunicipalityCode("9905"));
        definition.Sources.Select(s => s.Table).ShouldContain("12134");
        definition.Indicators.ShouldContain(i => i.Code.Value == "netto-driftsresultat-konsern" && i.SourceTable == "12134" && i.ContentsCode == "KOSAGD230000");
        var care = definition.Indicators.Single(i => i.CatalogueId == "I032");
        (care.PopulationDate, care.NeedCorrection).ShouldBe(("31.12", "pleie+kommunehelse"));
        definition.Thresholds.ShouldContain(t => t.Concept == "netto-driftsresultat" && t.AtLeast == 1.75);
        definition.Lights.Count.ShouldBe(3);
        definition.Report.Chapters[0].ShouldBe("ett-minutt");
    }

    /// <summary>Each spoilt line, and what the message must name: file, line, key or value, and what was expected.</summary>
    [Theory]
    [InlineData("municipality.yaml", "municipality: \"9905\"", "municipality: \"99O5\"", "municipality.yaml, line 3", "99O5", "four digits")]
    [InlineData("municipality.yaml", "municipality: \"9905\"", "kommune: \"9905\"", "municipality.yaml", "municipality", "is missing")]
    [InlineData("municipality.yaml", "  country: EAK ", "  contry: EAK ", "line 7", "contry", "one of country")]
    [InlineData("municipality.yaml", "at_least: 2.0", "at_least: 2,0", "line 13", "2,0", "decimal point")]
    [InlineData("municipality.yaml", "audience_date: 2026-06-10", "audience_date: 10.06.2026", "audience_date", "10.06.2026", "2026-06-10")]
    [InlineData("municipality.yaml", "concept: disposisjonsfond", "concept: disposisjonsfondet", "municipality.yaml", "disposisjonsfondet", "disposisjonsfond")]
    [InlineData("municipality.yaml", "edition:", "edition: [", "municipality.yaml", "not valid YAML", "indented")]
    [InlineData("sources/ssb-12134.yaml", "format: json-stat", "format: jsonstat", "ssb-12134.yaml, line 3", "jsonstat", "json-stat, csv")]
    [InlineData("sources/ssb-12134.yaml", "dataset: kostra", "dataset: Kostra Tall", "dataset", "Kostra Tall", "lower-case")]
    [InlineData("sources/ssb-12134.yaml", "table: \"12134\"", "table: \"12362\"", "12362", "also the table of", "one source a table")]
    [InlineData("sources/population-wide.yaml", "^a([0-9]+)$", "^a([0-9]+$", "population-wide.yaml", "^a([0-9]+$", "regular expression")]
    [InlineData("sources/ssb-13551.yaml", "  rows: { fall: 0.3, ", "  rows: { fal: 0.3, ", "contract.rows.fal", "no value", "from 0 to 1")]
    [InlineData("sources/ssb-13551.yaml", "  rows: { fall: 0.3, ", "  rows: { fall: 30, ", "contract.rows.fall", "30", "from 0 to 1")]
    [InlineData("sources/ssb-13551.yaml", "  rows: { fall", "  row: { fall", "ssb-13551.yaml, line", "contract.row\"", "one of allowed, fresh")]
    [InlineData("sources/ssb-13551.yaml", "region: \"^([0-9]{4}|E", "region: \"^(([0-9]{4}|E", "contract.allowed", "^(([0-9]{4}|E", "regular expression")]
    [InlineData("sources/ssb-13551.yaml", "      parts: { KOKart0000: [AG15, AG35", "      parts: { KOKart000: [AG15, AG35", "contract.sums", "\"KOKart000\"", "KOKart0000, ContentsCode")]
    [InlineData("sources/ssb-13551.yaml", "      parts: { KOKart0000: [AG15, AG35", "      party: { KOKart0000: [AG15, AG35", "contract.sums[1].parts", "nothing", "columns with their codes")]
    [InlineData("sources/ssb-13551.yaml", "severity: warning }\n  missing", "severity: advarsel }\n  missing", "contract.rows.severity", "advarsel", "error, warning")]
    [InlineData("sources/ssb-13551.yaml", "due: \"03-15\"", "due: 15.3.", "contract.fresh.due", "15.3.", "03-15")]
    [InlineData("sources/ssb-13551.yaml", "share: 0.05", "share: 5", "contract.jumps.share", "5", "from 0 to 1")]
    [InlineData("sources/ssb-13551.yaml", "  rows: {", "  schema: { columns: discard_row }\n  rows: {", "contract.schema.columns", "a discard", "evolve or freeze")]
    [InlineData("sources/ssb-13551.yaml", "  rows: {", "  schema: { types: freeze }\n  rows: {", "contract.schema.types", "a mode", "are numbers")]
    [InlineData("sources/kommunekompasset.yaml", "codes: evolve", "codes: keep", "contract.schema.codes", "keep", "evolve, freeze, discard_row, discard_value")]
    [InlineData("sources/kommunekompasset.yaml", "column: score, from: 0, to: 1000", "column: score", "contract.ranges[0].from", "neither", "both")]
    [InlineData("sources/tertialregister.yaml", "  keys: [register, item]", "  keys: [register, item]\n  fresh: { period: yearly, due: \"01-01\" }", "contract.fresh", "periods and vintages", "json-stat or px")]
    [InlineData("indicators.csv", "prosent,1,higher,økonomi,12134", "prosent,1,up,økonomi,12134", "indicators.csv, line 2", "\"up\"", "context, higher, lower")]
    [InlineData("indicators.csv", "indicator,concept", "indikator,concept", "indicators.csv, line 1", "indicator", "is missing")]
    [InlineData("indicators.csv", "table_secondary,31.12,barnevern,", "table_secondary,31.12,barnevernet,", "need_correction", "barnevernet", "barnevern, grunnskole")]
    [InlineData("indicators.csv", "31.12,pleie+kommunehelse,I032", "1.1,pleie+kommunehelse,I032", "population_date", "\"1.1\"", "31.12")]
    [InlineData("indicators.csv", "13502,KOSandel350000", "13502,KOSandel150000", "indicators.csv", "barn-1-5-i-barnehage and barn-3-5-i-barnehage", "one indicator a cell")]
    [InlineData("thresholds.csv", "1.75,,prosent", ",,prosent", "thresholds.csv, line 2", "at_least", "a number")]
    [InlineData("reports/perspektivanalyse.yaml", "okonomi", "økonomi", "chapters", "økonomi", "only ett-minutt")]
    [InlineData("reports/perspektivanalyse.yaml", "horizon: 25", "horizon: 250", "horizon", "250", "5 to 30")]
    [InlineData("traffic-lights.yaml", "statistic: mean-four-years", "statistic: middel", "traffic-lights.yaml", "middel", "mean-four-years")]
    public void Load_SpoiltLine_NamesFileValueAndExpectation(string file, string old, string with, params string[] named)
    {
        using var pipelines = new PipelineCopy();
        pipelines.Replace(file, old, with);

        var error = Should.Throw<ConfigurationException>(() => PipelineDefinition.Load(pipelines.Root));

        foreach (var part in named)
            error.Message.ShouldContain(part);
    }

    [Fact]
    public void Load_MissingFile_SaysWhichAndWhatToDo()
    {
        using var pipelines = new PipelineCopy();
        pipelines.Delete("thresholds.csv");

        var error = Should.Throw<ConfigurationException>(() => PipelineDefinition.Load(pipelines.Root));

        error.Message.ShouldContain("thresholds.csv");
        error.Message.ShouldContain("does not exist");
    }

    [Fact]
    public void For_AnotherMunicipality_DropsTargetsAndNeighbours()
    {
        var own = PipelineDefinition.Load(RepositoryFolder.Combine("pipelines")).Municipality;

        var other = own.For(new MunicipalityCode("1130"));

        own.Targets.ShouldNotBeEmpty();
        other.Targets.ShouldBeEmpty();
        other.Neighbours.ShouldBeEmpty();
        other.AudienceDate.ShouldBeNull();
    }
}
