using System.Globalization;
using Analytics.Sources.JsonStat;
using Analytics.Sources.PxWeb;
using Shouldly;
using Xunit;

namespace Analytics.Sources.Tests.PxWeb;

public sealed class PxWebRequestTests
{
    private static readonly PxWebOptions Options = new();

    // FORMAT-FACTS section 2 (the address) and section 4 (`+` must be sent as %2B).
    [Fact]
    public void ToHttp_ShortVersion2_IsAnEscapedGet()
    {
        using var message = Population(PxWebVersion.V2, "agg_KommSummer", "K-1130").ToHttp(Options);

        message.Method.ShouldBe(HttpMethod.Get);
        message.RequestUri!.AbsoluteUri.ShouldBe(
            "https://data.ssb.no/api/pxwebapi/v2/tables/07459/data?lang=no&valueCodes%5BRegion%5D=K-1130&codelist%5BRegion%5D=agg_KommSummer&valueCodes%5BAlder%5D=000,105%2B&outputFormat=json-stat2");
    }

    // FORMAT-FACTS section 2: over about 2100 characters the bank answers 404, and POST has no such limit.
    [Fact]
    public async Task ToHttp_LongVersion2_IsAPostWithTheFormatInTheAddress()
    {
        var regions = Enumerable.Range(1000, 500).Select(r => r.ToString(CultureInfo.InvariantCulture)).ToArray();

        using var message = Population(PxWebVersion.V2, null, regions).ToHttp(Options);

        message.Method.ShouldBe(HttpMethod.Post);
        message.RequestUri!.AbsoluteUri.ShouldBe("https://data.ssb.no/api/pxwebapi/v2/tables/07459/data?lang=no&outputFormat=json-stat2");
        var body = await message.Content!.ReadAsStringAsync();
        body.ShouldStartWith("{\"selection\":[{\"variableCode\":\"Region\",\"valueCodes\":[\"1000\",\"1001\"");
        System.Text.Json.Nodes.JsonNode.Parse(body)!["selection"]![1]!["valueCodes"]![1]!.GetValue<string>().ShouldBe("105+");
    }

    [Theory]
    [InlineData(0, "GET")]
    [InlineData(1, "POST")]
    public void ToHttp_AddressAtTheLimit_IsStillAGet(int over, string method)
    {
        var request = Population(PxWebVersion.V2, null, "1130");
        using var get = request.ToHttp(Options);

        using var message = request.ToHttp(Options with { LongestAddress = get.RequestUri!.AbsoluteUri.Length - over });

        message.Method.Method.ShouldBe(method);
    }

    [Fact]
    public void ToHttp_CommaInsideACode_IsAPost()
    {
        using var message = Population(PxWebVersion.V2, null, "a,b").ToHttp(Options);

        message.Method.ShouldBe(HttpMethod.Post);
    }

    // FORMAT-FACTS section 1: data by POST only, json-stat2 with the hyphen, agg_X is agg:X.
    [Theory]
    [InlineData(null, "item")]
    [InlineData("agg_KommSummer", "agg:KommSummer")]
    [InlineData("vs_Kommun", "vs:Kommun")]
    public async Task ToHttp_Version1_IsAPostWithFilters(string? codeList, string filter)
    {
        using var message = Population(PxWebVersion.V1, codeList, "1130").ToHttp(Options with { Language = "en" });

        message.Method.ShouldBe(HttpMethod.Post);
        message.RequestUri!.AbsoluteUri.ShouldBe("https://data.ssb.no/api/v0/en/table/07459");
        (await message.Content!.ReadAsStringAsync()).ShouldBe(
            "{\"query\":[{\"code\":\"Region\",\"selection\":{\"filter\":\"" + filter + "\",\"values\":[\"1130\"]}},"
            + "{\"code\":\"Alder\",\"selection\":{\"filter\":\"item\",\"values\":[\"000\",\"105\\u002B\"]}}],\"response\":{\"format\":\"json-stat2\"}}");
    }

    [Fact]
    public void ToHttp_AddressesWithoutSlash_AreJoinedRight()
    {
        using var message = Population(PxWebVersion.V2, null, "1130").ToHttp(Options with { V2 = new Uri("http://127.0.0.1:5000/pxwebapi/v2") });

        message.RequestUri!.AbsoluteUri.ShouldStartWith("http://127.0.0.1:5000/pxwebapi/v2/tables/07459/data?");
    }

    [Fact]
    public void Key_SameRequest_IsTheSameAndDoesNotFollowTheAddress()
    {
        var request = Population(PxWebVersion.V2, "agg_KommSummer", "K-1130");

        request.Key.ShouldBe("v2/07459?lang=no&Region@agg_KommSummer=K-1130&Alder=000,105%2B");
        request.ShouldBe(Population(PxWebVersion.V2, "agg_KommSummer", "K-1130"));
        request.ShouldNotBe(Population(PxWebVersion.V2, null, "K-1130"));
        request.ShouldNotBe(Population(PxWebVersion.V1, "agg_KommSummer", "K-1130"));
    }

    [Fact]
    public void Cells_EmptyOnesCounted_IsTheProduct() => Population(PxWebVersion.V2, null, "1130", "0301", "4601").Cells.ShouldBe(6);

    private static PxWebRequest Population(PxWebVersion version, string? codeList, params string[] regions) => new(
        "07459",
        version,
        "no",
        [new("Region", JsonStatRole.Geo, regions, codeList), new("Alder", JsonStatRole.None, ["000", "105+"])]);
}
