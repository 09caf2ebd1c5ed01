using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Configuration;

public sealed class SourceQueryTests
{
    private const string File = "sources/ssb-13566.yaml";
    private const string Scope = "KOKregnskapsomfa0000: [B, C]";
    private const string Time = "Tid: [\"from(2020)\"]";

    [Fact]
    public void Load_Query_KeepsVariablesValuesAndOrder()
    {
        var source = PipelineDefinition.Load(RepositoryFolder.Combine("pipelines")).Sources.Single(s => s.Table == "13566");

        source.Query.Select(s => s.Variable).ShouldBe(["KOKkommuneregion0000", "KOKartkap0000", "KOKregnskapsomfa0000", "ContentsCode", "Tid"]);
        source.Query[0].Values.ShouldBe(["????", "EAK", "EAKUO", "EKA*", "EKG*"]);
        source.Query[2].Values.ShouldBe(["B", "C"]);
        source.Query[4].Values.ShouldBe(["from(2020)"]);
        source.Query.ShouldAllBe(s => s.CodeList == null);
    }

    [Fact]
    public void Load_CodeList_GoesToItsVariable()
    {
        using var pipelines = new PipelineCopy();
        pipelines.Replace("sources/ssb-07459.yaml", "query:", "codelist: { Region: agg_KommSummer }\nquery:");

        var source = PipelineDefinition.Load(pipelines.Root).Sources.Single(s => s.Name == "ssb-07459");

        source.Query.Single(s => s.Variable == "Region").CodeList.ShouldBe("agg_KommSummer");
        source.Query.Single(s => s.Variable == "Alder").CodeList.ShouldBeNull();
    }

    /// <summary>Sources of files are never fetched, and neither is a table without a query.</summary>
    [Fact]
    public void Load_NoQuery_IsEmpty()
    {
        using var pipelines = new PipelineCopy();
        var path = Path.Combine(pipelines.Root, File);
        var text = System.IO.File.ReadAllText(path);
        System.IO.File.WriteAllText(path, text[..text.IndexOf("query:", StringComparison.Ordinal)]);

        var sources = PipelineDefinition.Load(pipelines.Root).Sources;

        sources.Single(s => s.Table == "13566").Query.ShouldBeEmpty();
        sources.Single(s => s.Name == "kommunekompasset").Query.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("top(12)")]
    [InlineData("top(3,1)")]
    [InlineData("bottom(2)")]
    [InlineData("to(2019)")]
    [InlineData("range(2015,2024)")]
    [InlineData("20??")]
    public void Load_Expression_IsTaken(string expression)
    {
        using var pipelines = new PipelineCopy();
        pipelines.Replace(File, Time, $"Tid: [\"{expression}\"]");

        PipelineDefinition.Load(pipelines.Root).Sources.Single(s => s.Table == "13566").Query[^1].Values.ShouldBe([expression]);
    }

    /// <summary>Each spoilt line, and what the message must name.</summary>
    [Theory]
    [InlineData(Time, "Tid: [\"since(2020)\"]", "ssb-13566.yaml, line 14", "query.Tid", "since(2020)", "from(x)")]
    [InlineData(Time, "Tid: [\"top(0)\"]", "query.Tid", "top(0)", "top(n)")]
    [InlineData(Time, "Tid: [\"top(99999999999)\"]", "query.Tid", "top(99999999999)", "top(n)")]
    [InlineData(Time, "Tid: [\"range(2015)\"]", "query.Tid", "range(2015)", "range(a,b)")]
    [InlineData(Time, "Tid: [\"from(2020\"]", "query.Tid", "from(2020", "from(x)")]
    [InlineData(Time, "Tid: []", "query.Tid", "an empty list", "at least one")]
    [InlineData(Time, "Tid: 2024", "query.Tid", "a single value", "a list")]
    [InlineData(Scope, "KOKregnskapsomfa0000: [B, \"\"]", "query.KOKregnskapsomfa0000", "\"\"", "codes")]
    [InlineData(Scope, "KOKregnskapsomfa0000: [B, C, b]", "query.KOKregnskapsomfa0000", "2 times", "each value once")]
    [InlineData(Scope, "KOKomfang: [B, C]", "query", "no selection of KOKregnskapsomfa0000", "every required dimension")]
    [InlineData("ContentsCode: [", "Contents: [", "query", "no selection of ContentsCode", "ContentsCode")]
    [InlineData(Scope, "\"*\": [B]", "query.*", "[B]", "every variable that the query does not name")]
    [InlineData("query: ", "codelist: { Region: agg_KommSummer }\nquery: ", "codelist.Region", "a code list for \"Region\"", "KOKartkap0000")]
    [InlineData("query: ", "codelist: ", "codelist", "no query", "a query")]
    [InlineData("format: json-stat", "format: px", "ssb-13566.yaml", "unknown key \"query\"", "one of")]
    public void Load_SpoiltQuery_NamesFileKeyValueAndExpectation(string old, string with, params string[] named)
    {
        using var pipelines = new PipelineCopy();
        pipelines.Replace(File, old, with);

        var error = Should.Throw<ConfigurationException>(() => PipelineDefinition.Load(pipelines.Root));

        foreach (var part in named)
            error.Message.ShouldContain(part);
    }

    /// <summary>"*" stands for what is not named, so that required dimensions need no line of their own.</summary>
    [Fact]
    public void Load_OtherVariables_CoverRequiredDimensions()
    {
        using var pipelines = new PipelineCopy();
        pipelines.Replace(File, Scope, "\"*\": [\"*\"]");

        var query = PipelineDefinition.Load(pipelines.Root).Sources.Single(s => s.Table == "13566").Query;

        query.Single(s => s.Variable == "*").Values.ShouldBe(["*"]);
    }
}
