using System.Text.Json;
using Analytics.Testing.Statistics;
using Shouldly;
using Xunit;

namespace Analytics.Testing.Tests.Statistics;

public sealed class V1Tests(SampleServer samples) : IClassFixture<SampleServer>
{
    [Fact]
    public async Task Get_Table_IsMetadataWithFlagsOnlyWhenTrue()
    {
        var variables = (await samples.Get("api/v0/no/table/07459")).Json.GetProperty("variables").EnumerateArray().ToArray();

        variables.Select(v => v.GetProperty("code").GetString()).ShouldBe(["Region", "Kjonn", "Alder", "ContentsCode", "Tid"]);
        variables.Where(v => v.TryGetProperty("elimination", out _)).Select(v => v.GetProperty("code").GetString()).ShouldBe(["Region", "Kjonn", "Alder"]);
        variables.Where(v => v.TryGetProperty("time", out _)).Select(v => v.GetProperty("code").GetString()).ShouldBe(["Tid"]);
        (await samples.Get("api/v0/en/table/07459")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("item", "\"9901\",\"9905\"", 2)]
    [InlineData("all", "\"*\"", 22)]
    [InlineData("all", "\"EKG*\",\"99*\"", 20)]
    [InlineData("top", "\"3\"", 3)]
    public async Task Post_Filter_ChoosesRegions(string filter, string values, int expected) =>
        (await Post("12134", Region(filter, values), Newest)).Json.GetProperty("size")[0].GetInt32().ShouldBe(expected);

    [Fact]
    public async Task Post_TopOfTime_GivesTheNewest()
    {
        var answer = (await Post("12134", Region("item", "\"9905\""), """{"code":"Tid","selection":{"filter":"top","values":["2"]}}""")).Json;

        answer.GetProperty("dimension").GetProperty("Tid").GetProperty("category").GetProperty("index").EnumerateObject().Select(p => p.Name).ShouldBe(["2024", "2025"]);
    }

    [Theory]
    [InlineData("agg:KommSummer", "\"K-9901\",\"K-9905\"", 200)]
    [InlineData("vs:Kommune", "\"9901\"", 200)]
    [InlineData("agg:KommSummer", "\"*\"", 400)]
    [InlineData("agg:Kommsummer", "\"K-9901\"", 400)]
    [InlineData("all", "\"99??\"", 400)]
    [InlineData("item", "\"0000\"", 400)]
    [InlineData("top", "\"0\"", 400)]
    public async Task Post_PopulationFilter_NamesTheVariableInError(string filter, string values, int status)
    {
        var answer = await Post("07459", $$$"""{"code":"Region","selection":{"filter":"{{{filter}}}","values":[{{{values}}}]}}""", Newest);

        answer.Status.ShouldBe(status);
        if (status == 400)
            answer.Text.ShouldBe("""{"error":"The request for variable 'Region' has an error. Please check your query."}""");
    }

    [Fact]
    public async Task Post_VariablesLeftOut_AreSummedOrGivenWhole()
    {
        // 07459: sex and age may be left out and vanish; contents and time may not, and come whole.
        var answer = (await Post("07459", Region("item", "\"9905\"").Replace("KOKkommuneregion0000", "Region"))).Json;

        answer.GetProperty("id").EnumerateArray().Select(v => v.GetString()).ShouldBe(["Region", "ContentsCode", "Tid"]);
        answer.GetProperty("size").EnumerateArray().Select(v => v.GetInt32()).ShouldBe([1, 1, 12]);
        (await Post("12134", Newest)).Json.GetProperty("size").EnumerateArray().Select(v => v.GetInt32()).ShouldBe([22, 9, 1]);
    }

    [Theory]
    [InlineData("jsonstat2", 400)]
    [InlineData("json-stat2", 200)]
    public async Task Post_Format_IsSpelledWithHyphen(string format, int status)
    {
        var answer = await samples.Post("api/v0/no/table/12134", $$$"""{"query":[{{{Newest}}}],"response":{"format":"{{{format}}}"}}""");

        answer.Status.ShouldBe(status);
        if (status == 400)
            answer.Text.ShouldBe("""{"error":"Parameter error"}""");
    }

    [Fact]
    public async Task Post_NumberAsNumber_IsAParameterError() =>
        (await Post("12134", """{"code":"Tid","selection":{"filter":"top","values":[2]}}""")).Text.ShouldBe("""{"error":"Parameter error"}""");

    [Fact]
    public async Task Post_UnknownVariable_IsNamed() =>
        (await Post("12134", """{"code":"Avstand1","selection":{"filter":"all","values":["*"]}}""")).Text
            .ShouldBe("""{"error":"The request for variable 'Avstand1' has an error. Please check your query."}""");

    [Fact]
    public async Task Post_TooManyCells_Is403()
    {
        await using var server = await StatisticsServer.StartAsync(new()
        {
            Tables = [new TableGenerator(1).Table("20001", new() { Contents = 10, Functions = 21, Municipalities = 380 })],
        });
        var answer = await ServerAnswer.Post(server.BaseAddress, "api/v0/no/table/20001", """{"query":[],"response":{"format":"json-stat2"}}""");

        answer.Status.ShouldBe(403);
        answer.Text.ShouldBe("""{"error":"Too many values selected"}""");
    }

    [Fact]
    public async Task Get_Config_SaysTheLimits() =>
        (await samples.Get("api/v0/no/?config")).Text.ShouldBe("""{"maxValues":50000,"maxCells":800000,"maxCalls":300,"timeWindow":60,"CORS":true}""");

    [Fact]
    public async Task Post_JsonStat_IsTheOldShape()
    {
        var answer = (await samples.Post("api/v0/no/table/12134", $$$"""{"query":[{{{Newest}}}],"response":{"format":"json-stat"}}""")).Json;

        var dimension = answer.GetProperty("dataset").GetProperty("dimension");
        dimension.GetProperty("id").GetArrayLength().ShouldBe(3);
        dimension.GetProperty("size")[0].GetInt32().ShouldBe(22);
        answer.GetProperty("dataset").GetProperty("value").GetArrayLength().ShouldBe(22 * 9);
    }

    [SharedFact]
    public async Task Post_OldJsonStat_HasTheShapeRecordedFor09220()
    {
        using var recorded = JsonDocument.Parse(File.ReadAllBytes(SharedFolder.Combine("real", "ssb-jsonstat1-legacy", "09220_kindergartens.json")));
        var answer = (await samples.Post("api/v0/no/table/07459", $$$"""{"query":[{{{Newest}}}],"response":{"format":"json-stat"}}""")).Json;

        answer.GetProperty("dataset").EnumerateObject().Select(p => p.Name).ShouldBe(recorded.RootElement.GetProperty("dataset").EnumerateObject().Select(p => p.Name));
        answer.GetProperty("dataset").GetProperty("dimension").GetProperty("ContentsCode").GetProperty("category").EnumerateObject().Select(p => p.Name)
            .ShouldBe(recorded.RootElement.GetProperty("dataset").GetProperty("dimension").GetProperty("ContentsCode").GetProperty("category").EnumerateObject().Select(p => p.Name));
    }

    private const string Newest = """{"code":"Tid","selection":{"filter":"item","values":["2025"]}}""";

    private static string Region(string filter, string values) => $$$"""{"code":"KOKkommuneregion0000","selection":{"filter":"{{{filter}}}","values":[{{{values}}}]}}""";

    private Task<ServerAnswer> Post(string table, params string[] queries) =>
        samples.Post($"api/v0/no/table/{table}", $$$"""{"query":[{{{string.Join(",", queries)}}}],"response":{"format":"json-stat2"}}""");
}
