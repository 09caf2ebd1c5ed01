using System.Net;
using System.Text;
using Analytics.Core;
using Analytics.Sources.JsonStat;
using Analytics.Sources.PxWeb;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Sources.Tests.PxWeb;

public sealed class PxWebClientTableTests
{
    private const string MetadataV1 = """
        {"title":"Areal","variables":[
          {"code":"KOKkommuneregion0000","text":"region","values":["0301","1130"],"valueTexts":["Oslo","Strand"]},
          {"code":"Eier","text":"eier","values":["1"],"valueTexts":["Eid"],"elimination":true},
          {"code":"ContentsCode","text":"statistikkvariabel","values":["A"],"valueTexts":["Areal"]},
          {"code":"Tid","text":"år","values":["2015","2016"],"valueTexts":["2015","2016"],"time":true}]}
        """;

    private readonly VirtualClock clock = new();

    // The user guide's answer for 05810: positions are not the keys' order ("0":0, "1":2, "2":1), and code lists are spelt codeLists.
    [SharedFact]
    public async Task ReadTable_GuidesAnswer_TakesValuesByPosition()
    {
        var table = await ReadShared("05810", "ssb-from-docs", "05810_metadata.json");

        table.Title.ShouldBe("05810: Population, by sex and age 1845-2025");
        table.Updated.ShouldBe(new DateTimeOffset(2025, 2, 25, 7, 0, 0, TimeSpan.Zero));
        table.Version.ShouldBe(PxWebVersion.V2);
        table.FallbackReason.ShouldBeNull();
        table.Variables.Select(v => (v.Code, v.Role, v.Elimination, v.Values.Count)).ShouldBe(
        [
            ("Kjonn", JsonStatRole.None, true, 3),
            ("Alder", JsonStatRole.None, true, 7),
            ("ContentsCode", JsonStatRole.Metric, false, 1),
            ("Tid", JsonStatRole.Time, false, 49),
        ]);
        table.Variables[0].Values.ShouldBe([new("0", "Both sexes"), new("2", "Females"), new("1", "Males")]);
    }

    // Statistics Sweden's answer for TAB6471, which spells codelists.
    [SharedFact]
    public async Task ReadTable_SwedishAnswer_NamesItsCodeLists()
    {
        var table = await ReadShared("TAB6471", "scb", "TAB6471_metadata.json");

        table.Variables[0].IsRegion.ShouldBeTrue();
        table.Variables[0].Values.Count.ShouldBe(312);
        table.Variables[0].CodeLists[2].ShouldBe(new PxWebCodeListReference("vs_CKM03Kommun", "kommuner", "Valueset"));
        table.Variables[1].Elimination.ShouldBeFalse();
        table.Variables[4].Values[^1].Code.ShouldBe("2026M04");
    }

    // A KOSTRA table as version 1 described it: no role, no elimination, time said for Tid only.
    [SharedFact]
    public async Task ReadTable_Version2IsNotThere_ReadsVersion1AndSaysSo()
    {
        var metadata = await File.ReadAllTextAsync(SharedFolder.Combine("real", "ssb-jsonstat1-legacy", "kostra_areal_formalsbygg_v1_metadata.json"));
        var bank = ScriptedBank.InTurn(ScriptedBank.Page(HttpStatusCode.NotFound), ScriptedBank.Json(metadata));

        var table = await clock.Run(() => bank.Client(clock).ReadTableAsync("06461", default));

        table.Version.ShouldBe(PxWebVersion.V1);
        table.FallbackReason.ShouldNotBeNull().ShouldContain("404");
        table.Variables.Select(v => (v.Code, v.IsRegion, v.IsTime, v.Elimination, v.Values.Count)).ShouldBe(
        [
            ("KOKeieform0000", false, false, false, 3),
            ("KOKfunksjon0000", false, false, false, 7),
            ("KOKkommuneregion0000", true, false, false, 467),
            ("ContentsCode", false, false, false, 1),
            ("Tid", false, true, false, 3),
        ]);
        bank.Asked.Select(a => a.Address).ShouldBe(
            ["https://data.ssb.no/api/pxwebapi/v2/tables/06461/metadata?lang=no", "https://data.ssb.no/api/v0/no/table/06461"]);
    }

    [Fact]
    public async Task ReadTable_Version2RefusesConnections_FallsBackAfterAllAttempts()
    {
        var bank = new ScriptedBank((request, _) => request.RequestUri!.AbsolutePath.Contains("/v2/", StringComparison.Ordinal)
            ? throw new HttpRequestException(HttpRequestError.ConnectionError, "refused")
            : ScriptedBank.Json(MetadataV1)());

        var table = await clock.Run(() => bank.Client(clock).ReadTableAsync("06461", default));

        table.Version.ShouldBe(PxWebVersion.V1);
        table.Variables[1].Elimination.ShouldBeTrue();
        bank.Asked.Count.ShouldBe(6);
    }

    // The probe of 2026-04-25: a bad table id is answered HTTP 400 with 404 in the body.
    [Fact]
    public async Task ReadTable_UnknownTable_IsToldFromTheBodyAndNotAskedOfVersion1()
    {
        var bank = ScriptedBank.InTurn(ScriptedBank.Json("""{"type":"Parameter error","title":"Non-existent table","status":404}""", HttpStatusCode.BadRequest));

        var error = await Should.ThrowAsync<PxWebException>(clock.Run(() => bank.Client(clock).ReadTableAsync("99999", default)));

        error.Kind.ShouldBe(PxWebErrorKind.TableUnknown);
        error.Place.ShouldContain("99999");
        bank.Asked.Count.ShouldBe(1);
    }

    // FORMAT-FACTS section 1: version 1 says no more than "Parameter error".
    [Fact]
    public async Task ReadTable_UnknownTableInVersion1_PointsAtTheId()
    {
        var bank = ScriptedBank.InTurn(ScriptedBank.Page(HttpStatusCode.NotFound), ScriptedBank.Json("""{"error":"Parameter error"}""", HttpStatusCode.BadRequest));

        (await Should.ThrowAsync<PxWebException>(clock.Run(() => bank.Client(clock).ReadTableAsync("99999", default)))).NextStep.ShouldContain("id");
    }

    [Fact]
    public async Task ReadTable_NeitherVersionAnswers_SaysBoth()
    {
        var bank = ScriptedBank.InTurn(ScriptedBank.Status(HttpStatusCode.ServiceUnavailable));

        var error = await Should.ThrowAsync<SourceUnavailableException>(clock.Run(() => bank.Client(clock).ReadTableAsync("12134", default)));

        error.Found.ShouldContain("version 2");
        error.Found.ShouldContain("version 1");
        error.Message.ShouldNotContain("http");
        bank.Asked.Count.ShouldBe(10);
    }

    [Theory]
    [InlineData("""{"class":"dataset","dimension":{},"id":["Tid"],"value":[]}""")]
    [InlineData("""{"id":"12134","label":"a table, not its metadata"}""")]
    [InlineData("""[1]""")]
    public async Task ReadTable_SomethingElse_IsRefusedWithThePlace(string body)
    {
        var bank = ScriptedBank.InTurn(ScriptedBank.Json(body));

        (await Should.ThrowAsync<SourceFormatException>(clock.Run(() => bank.Client(clock).ReadTableAsync("12134", default)))).Place.ShouldContain("12134");
    }

    // FORMAT-FACTS section 2: SSB's config says maxCallsPerTimeWindow 0, which is not "no limit".
    [Fact]
    public async Task ReadConfig_ZeroCalls_IsNotSaid()
    {
        var bank = ScriptedBank.InTurn(ScriptedBank.Json("""{"maxDataCells":800000,"maxCallsPerTimeWindow":0,"timeWindow":0}"""));

        (await clock.Run(() => bank.Client(clock).ReadConfigAsync(default))).ShouldBe(new PxWebConfig(PxWebVersion.V2, 800_000, null, null));
    }

    // FORMAT-FACTS section 1: version 1's names, and SSB's numbers of 2026-09-03.
    [Fact]
    public async Task ReadConfig_Version1_ReadsItsNames()
    {
        var bank = ScriptedBank.InTurn(ScriptedBank.Page(HttpStatusCode.NotFound), ScriptedBank.Json("""{"maxValues":50000,"maxCells":800000,"maxCalls":300,"timeWindow":60,"CORS":true}"""));

        (await clock.Run(() => bank.Client(clock).ReadConfigAsync(default))).ShouldBe(new PxWebConfig(PxWebVersion.V1, 800_000, 300, TimeSpan.FromMinutes(1)));
        bank.Asked[1].Address.ShouldBe("https://data.ssb.no/api/v0/no/?config");
    }

    [SharedTheory]
    [InlineData("scb", 150_000, 3, 1)]
    [InlineData("spec-examples", 10_000, 30, 10)]
    public async Task ReadConfig_RecordedAnswers_AreRead(string folder, int cells, int calls, int seconds)
    {
        var bank = ScriptedBank.InTurn(ScriptedBank.Json(Shared(folder, folder == "scb" ? "config.json" : "config-response.json")));

        (await clock.Run(() => bank.Client(clock).ReadConfigAsync(default))).ShouldBe(new PxWebConfig(PxWebVersion.V2, cells, calls, TimeSpan.FromSeconds(seconds)));
    }

    [SharedFact]
    public async Task ReadCodeList_SwedishAnswer_HasItsMembers()
    {
        var bank = ScriptedBank.InTurn(ScriptedBank.Json(Shared("scb", "agg_Alder10arJ.json")));

        var list = await clock.Run(() => bank.Client(clock).ReadCodeListAsync("agg_Ålder10årJ", default));

        list.Values.Count.ShouldBe(11);
        list.Values[0].ShouldBe(new PxWebValue("-9", "0-9 år"));
        list.Members["100+"].ShouldBe(["100+"]);
        bank.Asked.Single().Address.ShouldBe("https://data.ssb.no/api/pxwebapi/v2/codelists/agg_%C3%85lder10%C3%A5rJ?lang=no");
    }

    // The specification's older example calls the label value.
    [SharedFact]
    public async Task ReadCodeList_SpecificationsExample_IsRead()
    {
        var bank = ScriptedBank.InTurn(ScriptedBank.Json(Shared("spec-examples", "codelists-agg_RegionNUTS2_2008-response.json")));

        var list = await clock.Run(() => bank.Client(clock).ReadCodeListAsync("agg_RegionNUTS2_2008", default));

        list.Values[1].ShouldBe(new PxWebValue("SE12", "Östra Mellansverige"));
        list.Members["SE12"].ShouldBe(["03", "04", "05", "18", "19"]);
    }

    private async Task<PxWebTable> ReadShared(string id, params string[] file)
    {
        var bank = ScriptedBank.InTurn(ScriptedBank.Json(Shared(file)));
        return await clock.Run(() => bank.Client(clock).ReadTableAsync(id, default));
    }

    private static string Shared(params string[] file) =>
        File.ReadAllText(SharedFolder.Combine(["real", "pxwebapi-v2-shapes", .. file]), Encoding.UTF8);
}
