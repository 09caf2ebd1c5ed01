using System.Text.Json;
using Analytics.Testing.Statistics;
using Shouldly;
using Xunit;

namespace Analytics.Testing.Tests.Statistics;

public sealed class V2DataTests(SampleServer samples) : IClassFixture<SampleServer>
{
    private const string Table = "api/pxwebapi/v2/tables/12134/data?";

    [Fact]
    public async Task Get_ExplicitCodes_GivesTheCellsOfTheDocument()
    {
        var answer = (await samples.Get($"{Table}valueCodes[KOKkommuneregion0000]=9901,9905&valueCodes[ContentsCode]=KOSAG110000&valueCodes[Tid]=2024,2025")).Json;
        using var document = JsonDocument.Parse(File.ReadAllBytes(RepositoryFolder.Combine("data-samples", "ssb", "2026-06", "12134.json")));
        var whole = document.RootElement;

        Values(answer).ShouldBe([Cell(whole, "9901", "2024"), Cell(whole, "9901", "2025"), Cell(whole, "9905", "2024"), Cell(whole, "9905", "2025")]);
        answer.GetProperty("size").EnumerateArray().Select(s => s.GetInt32()).ShouldBe([2, 1, 2]);
        answer.GetProperty("updated").GetString().ShouldBe("2026-06-15T06:00:00Z");
    }

    [Theory]
    [InlineData("*", 11, "2015", "2025")]
    [InlineData("20*", 11, "2015", "2025")]
    [InlineData("202?", 6, "2020", "2025")]
    [InlineData("top(3)", 3, "2023", "2025")]
    [InlineData("TOP(1)", 1, "2025", "2025")]
    [InlineData("[top(2,1)]", 2, "2023", "2024")]
    [InlineData("bottom(2)", 2, "2015", "2016")]
    [InlineData("[bottom(2,1)]", 2, "2016", "2017")]
    [InlineData("from(2023)", 3, "2023", "2025")]
    [InlineData("to(2016)", 2, "2015", "2016")]
    [InlineData("[range(2018,2020)]", 3, "2018", "2020")]
    public async Task Get_TimeExpression_GivesPeriods(string expression, int count, string first, string last)
    {
        var periods = Codes((await samples.Get($"{Table}valueCodes[KOKkommuneregion0000]=9905&valueCodes[ContentsCode]=KOSAG110000&valueCodes[Tid]={expression}")).Json, "Tid");

        periods.Length.ShouldBe(count);
        periods[0].ShouldBe(first);
        periods[^1].ShouldBe(last);
    }

    [Fact]
    public async Task Get_TopOfOtherVariable_GivesTheFirst() =>
        Codes((await samples.Get($"{Table}valueCodes[KOKkommuneregion0000]=top(2)&valueCodes[ContentsCode]=KOSAG110000&valueCodes[Tid]=2025")).Json, "KOKkommuneregion0000")
            .ShouldBe(["EAK", "EAKUO"]);

    [Fact]
    public async Task Get_CommaExpressionWithoutBrackets_IsIllegal()
    {
        var answer = await samples.Get($"{Table}valueCodes[KOKkommuneregion0000]=9905&valueCodes[ContentsCode]=KOSAG110000&valueCodes[Tid]=range(2018,2020)");

        answer.Status.ShouldBe(400);
        answer.Text.ShouldBe("""{"type":"Parameter error","title":"Illegal selection expression","status":400}""");
    }

    [Fact]
    public async Task Post_RangeWithoutBrackets_IsAnswered()
    {
        var answer = await samples.Post("api/pxwebapi/v2/tables/12134/data?outputFormat=json-stat2", """
            {"selection":[{"variableCode":"KOKkommuneregion0000","valueCodes":["????"]},{"variableCode":"ContentsCode","valueCodes":["KOSAG110000"]},
             {"variableCode":"Tid","valueCodes":["range(2024,2025)"]}],"placement":{"heading":["Tid"],"stub":["KOKkommuneregion0000","ContentsCode"]}}
            """);

        answer.Status.ShouldBe(200);
        Codes(answer.Json, "KOKkommuneregion0000").Length.ShouldBe(12);
        Codes(answer.Json, "Tid").ShouldBe(["2024", "2025"]);
    }

    [Fact]
    public async Task Get_LettersOfAnyCase_AreTheSameCodes() =>
        (await samples.Get("api/pxwebapi/v2/tables/12134/data?VALUECODES[kokkommuneregion0000]=eak&valuecodes[contentscode]=kosag110000&valueCodes[TID]=2025")).Status.ShouldBe(200);

    [Fact]
    public async Task Get_CodesInAnotherOrder_KeepsTheOrderSent()
    {
        var answer = (await samples.Get($"{Table}valueCodes[KOKkommuneregion0000]=9905&valueCodes[ContentsCode]=KOSAG110000&valueCodes[Tid]=2025,2015")).Json;
        var index = answer.GetProperty("dimension").GetProperty("Tid").GetProperty("category").GetProperty("index");

        index.GetProperty("2025").GetInt32().ShouldBe(0);
        index.EnumerateObject().Select(p => p.Name).ShouldBe(["2015", "2025"], "keys need not come in the order of positions");
    }

    [Fact]
    public async Task Get_NoSelection_GivesTheDefaultAndNotAll()
    {
        var answer = (await samples.Get("api/pxwebapi/v2/tables/12134/data")).Json;

        Values(answer).Length.ShouldBeLessThan(22 * 9 * 11);
        Codes(answer, "Tid").ShouldBe(["2025"]);
    }

    [Fact]
    public async Task Get_VariablesLeftOut_AreSummedAndVanish()
    {
        var answer = (await samples.Get("api/pxwebapi/v2/tables/07459/data?valueCodes[Region]=0&valueCodes[ContentsCode]=*&valueCodes[Tid]=*")).Json;
        using var country = JsonDocument.Parse(File.ReadAllBytes(RepositoryFolder.Combine("data-samples", "ssb", "07459-landet.json")));

        answer.GetProperty("id").EnumerateArray().Select(v => v.GetString()).ShouldBe(["Region", "ContentsCode", "Tid"]);
        Values(answer).ShouldBe(Values(country.RootElement));
    }

    [Fact]
    public async Task Get_RegionLeftOut_GivesItsTotalCode() =>
        Values((await samples.Get("api/pxwebapi/v2/tables/07459/data?valueCodes[ContentsCode]=*&valueCodes[Tid]=2015")).Json).ShouldBe([143105]);

    [Fact]
    public async Task Get_CodeList_AggregatesUnderItsOwnCodes()
    {
        var counties = (await samples.Get("api/pxwebapi/v2/tables/07459/data?valueCodes[Region]=F-99&codelist[Region]=agg_KommFylker&valueCodes[ContentsCode]=*&valueCodes[Tid]=2015")).Json;
        var series = (await samples.Get("api/pxwebapi/v2/tables/07459/data?valueCodes[Region]=K-*&codelist[Region]=agg_KommSummer&valueCodes[ContentsCode]=*&valueCodes[Tid]=2015")).Json;

        Values(counties).ShouldBe([143105]);
        Codes(series, "Region").Length.ShouldBe(12);
        Codes(series, "Region")[0].ShouldBe("K-9901");
        Values(series).Sum().ShouldBe(143105);
    }

    [Fact]
    public async Task Get_OutputValues_ChangesNothing()
    {
        const string query = "api/pxwebapi/v2/tables/07459/data?valueCodes[Region]=F-99&codelist[Region]=agg_KommFylker&valueCodes[ContentsCode]=*&valueCodes[Tid]=2015";

        (await samples.Get($"{query}&outputValues[Region]=nonsense")).Body.ShouldBe((await samples.Get(query)).Body);
    }

    [Fact]
    public async Task Get_English_KeepsTheLettersOfPeriods() =>
        Codes((await samples.Get("api/pxwebapi/v2/tables/01222/data?lang=en&valueCodes[Region]=9905&valueCodes[ContentsCode]=top(1)&valueCodes[Tid]=top(2)")).Json, "Tid")
            .ShouldBe(["2025K3", "2025K4"]);

    [Fact]
    public async Task Get_SignedCells_HaveStatusByPosition()
    {
        var answer = (await samples.Get("api/pxwebapi/v2/tables/12134/data?valueCodes[KOKkommuneregion0000]=*&valueCodes[ContentsCode]=*&valueCodes[Tid]=*")).Json;
        using var document = JsonDocument.Parse(File.ReadAllBytes(RepositoryFolder.Combine("data-samples", "ssb", "2026-06", "12134.json")));

        answer.GetProperty("status").GetRawText().ShouldBe(document.RootElement.GetProperty("status").GetRawText());
        answer.GetProperty("value").EnumerateArray().Count(v => v.ValueKind == JsonValueKind.Null).ShouldBe(9);
    }

    [Fact]
    public async Task Get_NoSignedCell_LeavesStatusOut() =>
        (await samples.Get($"{Table}valueCodes[KOKkommuneregion0000]=9905&valueCodes[ContentsCode]=KOSAG110000&valueCodes[Tid]=2025")).Json.TryGetProperty("status", out _).ShouldBeFalse();

    [Fact]
    public async Task Get_TableWithoutGeoRole_LeavesRoleOut()
    {
        await using var server = await StatisticsServer.StartAsync(new()
        {
            Tables = [new TableGenerator(1).Table("13542", new() { Municipalities = 3, GeoRole = false })],
        });

        (await ServerAnswer.Get(server.BaseAddress, "api/pxwebapi/v2/tables/13542/metadata")).Json.GetProperty("role").EnumerateObject().Select(r => r.Name).ShouldBe(["time", "metric"]);
    }

    private static double Cell(JsonElement whole, string region, string year)
    {
        int At(string variable, string code) => whole.GetProperty("dimension").GetProperty(variable).GetProperty("category").GetProperty("index").GetProperty(code).GetInt32();
        return whole.GetProperty("value")[(((At("KOKkommuneregion0000", region) * 9) + At("ContentsCode", "KOSAG110000")) * 11) + At("Tid", year)].GetDouble();
    }

    private static double[] Values(JsonElement answer) => [.. answer.GetProperty("value").EnumerateArray().Select(v => v.GetDouble())];

    private static string[] Codes(JsonElement answer, string variable) =>
        [.. answer.GetProperty("dimension").GetProperty(variable).GetProperty("category").GetProperty("index").EnumerateObject().OrderBy(p => p.Value.GetInt32()).Select(p => p.Name)];
}
