using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace Analytics.Testing.Tests.Statistics;

public sealed class KlassTests(SampleServer samples) : IClassFixture<SampleServer>
{
    private const string Klass = "api/klass/v1/";

    [Fact]
    public async Task CodesAt_WithoutAccept_IsXml()
    {
        var answer = await samples.Get($"{Klass}classifications/131/codesAt?date=2026-01-01");

        answer.MediaType.ShouldBe("application/xml; charset=UTF-8");
        XElement.Parse(answer.Text).Elements("codeItem").Select(c => c.Element("code")!.Value).ShouldContain("9905");
    }

    [Fact]
    public async Task CodesAt_AcceptCsv_IsLatin1()
    {
        var answer = await samples.Get($"{Klass}classifications/131/codesAt?date=2026-01-01", "text/csv");

        answer.MediaType.ShouldBe("text/csv; charset=ISO-8859-1");
        Encoding.Latin1.GetString(answer.Body).ShouldContain("\"9905\",\"\",\"1\",\"Lyngvær\"");
    }

    [Fact]
    public async Task CodesAt_DayOfChange_HasTheNewCodesOnly()
    {
        var before = Codes((await Json("classifications/131/codesAt?date=2023-12-31")).GetProperty("codes"));
        var after = Codes((await Json("classifications/131/codesAt?date=2024-01-01")).GetProperty("codes"));

        before.Except(after).ShouldBe(["9933", "9934"]);
        after.Except(before).ShouldBe(["9942", "9943", "9944"]);
    }

    [Fact]
    public async Task Codes_Range_CutsValidityToTheRange()
    {
        var codes = (await Json("classifications/131/codes?from=2019-01-01&to=2024-01-01")).GetProperty("codes").EnumerateArray().Where(c => c.GetProperty("code").GetString() == "9945").ToArray();

        codes.Select(c => (c.GetProperty("validFromInRequestedRange").GetString(), c.GetProperty("validToInRequestedRange").GetString()))
            .ShouldBe([("2019-01-01", "2020-01-01"), ("2020-01-01", "2024-01-01")]);
    }

    [Fact]
    public async Task Changes_ToIsExclusive()
    {
        static async Task<int> Count(Task<JsonElement> answer) => (await answer).GetProperty("codeChanges").GetArrayLength();

        (await Count(Json("classifications/131/changes?from=2014-01-01&to=2020-01-01"))).ShouldBe(0);
        (await Count(Json("classifications/131/changes?from=2014-01-01&to=2020-01-02"))).ShouldBe(3);
        (await Count(Json("classifications/131/changes?from=2020-01-01"))).ShouldBe(6);
    }

    [Fact]
    public async Task Changes_EveryKind_IsThere()
    {
        var changes = (await Json("classifications/131/changes?from=2014-01-01")).GetProperty("codeChanges").EnumerateArray()
            .Select(c => (Old: c.GetProperty("oldCode").GetString(), New: c.GetProperty("newCode").GetString())).ToArray();

        changes.Where(c => c.New == "9941").Select(c => c.Old).ShouldBe(["9931", "9932"], "a merger");
        changes.Where(c => c.Old == "9933").Select(c => c.New).ShouldBe(["9942", "9943"], "a split");
        changes.ShouldContain(("9934", "9944"), "a new number");
        changes.ShouldContain(("9945", "9945"), "a change of name only");
    }

    [Fact]
    public async Task CorrespondsAt_GroupsToMunicipalities_GivesTheSamplesGroups()
    {
        var items = (await Json("classifications/112/correspondsAt?targetClassificationId=131&date=2026-01-01")).GetProperty("correspondenceItems").EnumerateArray()
            .Where(i => i.GetProperty("sourceCode").GetString() == "EKG05").Select(i => i.GetProperty("targetCode").GetString());

        items.ShouldBe(["9905", "9906", "9907"]);
    }

    [Fact]
    public async Task Corresponds_MunicipalitiesToCounties_GivesOneCounty() =>
        (await Json("classifications/131/corresponds?targetClassificationId=104&from=2014-01-01")).GetProperty("correspondenceItems").EnumerateArray()
            .Select(i => i.GetProperty("targetCode").GetString()).Distinct().ShouldBe(["99"]);

    [Theory]
    [InlineData("classifications/112/corresponds?targetClassificationId=131&from=2010-01-01", 404)]
    [InlineData("classifications/112/correspondsAt?targetClassificationId=104&date=2026-01-01", 404)]
    [InlineData("classifications/999/codesAt?date=2026-01-01", 404)]
    [InlineData("correspondencetables/1", 404)]
    [InlineData("classifications/131/codesAt", 400)]
    [InlineData("classifications/131/codesAt?date=01.01.2026", 400)]
    public async Task Get_WhatIsNotThere_IsAnErrorWithABody(string address, int status)
    {
        var answer = await samples.Get(Klass + address, "application/json");

        answer.Status.ShouldBe(status);
        answer.Text.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task CorrespondenceTable_OfAYear_HasThatYearsMunicipalities()
    {
        static string[] Targets(JsonElement table) => [.. table.GetProperty("correspondenceMaps").EnumerateArray().Select(m => m.GetProperty("targetCode").GetString()!)];

        Targets(await Json("correspondencetables/1483")).ShouldContain("9934");
        Targets(await Json("correspondencetables/1358")).ShouldContain("9944");
        Targets(await Json("correspondencetables/1358")).ShouldNotContain("9934");
    }

    [SharedTheory]
    [InlineData("classifications/131/changes?from=2014-01-01", "changes")]
    [InlineData("classifications/112/corresponds?targetClassificationId=131&from=2014-01-01", "corresponds")]
    [InlineData("correspondencetables/1358", "correspondence_table_by_id")]
    public async Task Get_Json_HasTheRecordedKeys(string address, string recorded)
    {
        using var shapes = JsonDocument.Parse(File.ReadAllBytes(SharedFolder.Combine("real", "klass", "klass_api_response_shapes.json")));

        JsonShape.Of(await Json(address)).ShouldBe(JsonShape.Of(shapes.RootElement.GetProperty(recorded)));
    }

    [SharedFact]
    public async Task CodesAt_Json_HasTheKeysOfTheLiveAnswer()
    {
        using var recorded = JsonDocument.Parse(File.ReadAllBytes(SharedFolder.Combine("real", "klass", "131_codesAt_2026-01-01.json")));
        var answer = await Json("classifications/131/codesAt?date=2026-01-01");

        JsonShape.Of(answer).ShouldBe(JsonShape.Of(recorded.RootElement));
    }

    [SharedFact]
    public async Task Codes_Json_HasTheRangeKeysRecorded()
    {
        using var recorded = JsonDocument.Parse(File.ReadAllBytes(SharedFolder.Combine("real", "klass", "131_codes_from2013_excerpt.json")));
        var answer = await Json("classifications/131/codes?from=2014-01-01");

        JsonShape.Of(recorded.RootElement).IsSubsetOf(JsonShape.Of(answer)).ShouldBeTrue();
    }

    private async Task<JsonElement> Json(string address) => (await samples.Get(Klass + address, "application/json")).Json;

    private static string[] Codes(JsonElement codes) => [.. codes.EnumerateArray().Select(c => c.GetProperty("code").GetString()!)];
}
