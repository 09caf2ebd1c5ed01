using System.Net;
using Analytics.Core;
using Analytics.Sources.PxWeb;
using Shouldly;
using Xunit;

namespace Analytics.Sources.Tests.PxWeb;

public sealed class PxWebClientPlanTests
{
    private const string Config = """{"maxDataCells":44,"maxCallsPerTimeWindow":0,"timeWindow":0}""";

    private static readonly PxWebSelection[] All =
        [TestTable.Select("KOKkommuneregion0000", "*"), TestTable.Select("ContentsCode", "*"), TestTable.Select("Tid", "*")];

    private readonly VirtualClock clock = new();

    // 7 regions x 2 contents x 11 years = 154 cells, 22 a region.
    [Fact]
    public async Task Plan_BanksLimit_TakesThePlaceOfTheConfiguredAndIsReadOnce()
    {
        var bank = ScriptedBank.InTurn(ScriptedBank.Json(Config));
        var client = bank.Client(clock);

        var first = await clock.Run(() => client.PlanAsync(TestTable.Kostra(), All, default));
        await clock.Run(() => client.PlanAsync(TestTable.Kostra(), All, default));

        first.Requests.Count.ShouldBe(4);
        first.Warnings.ShouldBeEmpty();
        bank.Asked.Select(a => a.Address).ShouldBe(["https://data.ssb.no/api/pxwebapi/v2/config"]);
    }

    [Fact]
    public async Task Plan_BankSaysNoLimit_TakesTheConfigured()
    {
        var bank = ScriptedBank.InTurn(ScriptedBank.Json("""{"maxDataCells":0}"""));

        var plan = await clock.Run(() => bank.Client(clock, new PxWebOptions { CellLimit = 22 }).PlanAsync(TestTable.Kostra(), All, default));

        plan.Requests.Count.ShouldBe(7);
    }

    [Fact]
    public async Task Plan_LimitsCannotBeRead_TakesTheConfiguredAndSaysSo()
    {
        var bank = ScriptedBank.InTurn(ScriptedBank.Status(HttpStatusCode.InternalServerError));
        var client = bank.Client(clock, new PxWebOptions { CellLimit = 22 });

        var plan = await clock.Run(() => client.PlanAsync(TestTable.Kostra(), All, default));
        await clock.Run(() => client.PlanAsync(TestTable.Kostra(), All, default));

        plan.Requests.Count.ShouldBe(7);
        plan.Warnings.Single().Kind.ShouldBe(PxWebWarningKind.LimitsUnread);
        bank.Asked.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Plan_CodeList_IsReadByItsExactId()
    {
        var bank = ScriptedBank.InTurn(
            ScriptedBank.Json("""{"id":"agg_KommSummer","label":"Kommuner","type":"Aggregation","values":[{"code":"K-0301","label":"Oslo","valueMap":["0301"]},{"code":"K-1130","label":"Strand"}]}"""),
            ScriptedBank.Json(Config));

        var plan = await clock.Run(() => bank.Client(clock).PlanAsync(TestTable.Population(), Population("agg_KommSummer"), default));

        plan.Requests.Single().Selections[0].Codes.ShouldBe(["K-0301", "K-1130"]);
        bank.Asked[0].Address.ShouldBe("https://data.ssb.no/api/pxwebapi/v2/codelists/agg_KommSummer?lang=no");
    }

    [Theory]
    [InlineData("""{"type":"Parameter error","title":"Non-existent codelist","status":400}""", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.NotFound)]
    public async Task Plan_UnknownCodeList_NamesTheOnesTheVariableOffers(string body, HttpStatusCode status)
    {
        var bank = ScriptedBank.InTurn(ScriptedBank.Json(body, status), ScriptedBank.Json(Config));
        var table = TestTable.Population();
        var offering = table with
        {
            Variables = [table.Variables[0] with { CodeLists = [new("agg_KommSummer", "Kommuner", "Aggregation")] }, .. table.Variables.Skip(1)],
        };

        (await Should.ThrowAsync<ConfigurationException>(clock.Run(() => bank.Client(clock).PlanAsync(offering, Population("agg_kommsummer"), default))))
            .Expected.ShouldContain("agg_KommSummer (Kommuner)");
    }

    [Fact]
    public async Task Plan_TableFromVersion1_AsksVersion1ForItsLimitsAndNoCodeList()
    {
        var bank = ScriptedBank.InTurn(ScriptedBank.Json("""{"maxCells":800000}"""));

        await clock.Run(() => bank.Client(clock).PlanAsync(
            TestTable.Population(PxWebVersion.V1),
            [new("Region", ["K-1130"], "agg_KommSummer"), TestTable.Select("ContentsCode", "*"), TestTable.Select("Tid", "*")],
            default));

        bank.Asked.Select(a => a.Address).ShouldBe(["https://data.ssb.no/api/v0/no/?config"]);
    }

    private static PxWebSelection[] Population(string codeList) =>
        [new("Region", ["*"], codeList), TestTable.Select("ContentsCode", "*"), TestTable.Select("Tid", "top(1)")];
}
