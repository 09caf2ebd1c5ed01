using System.Text;
using Shouldly;
using Xunit;

namespace Analytics.Testing.Tests.Statistics;

public sealed class V2DescriptionTests(SampleServer samples) : IClassFixture<SampleServer>
{
    [Fact]
    public async Task Metadata_OfTable_HasFullSizeAndNoValues()
    {
        var answer = (await samples.Get("api/pxwebapi/v2/tables/12362/metadata?lang=no")).Json;

        answer.GetProperty("size").EnumerateArray().Select(s => s.GetInt32()).ShouldBe([22, 15, 2, 2, 11]);
        answer.GetProperty("value").GetArrayLength().ShouldBe(0);
        answer.TryGetProperty("status", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Metadata_OfPopulation_SaysWhatMayBeLeftOutAndWhichListsThereAre()
    {
        var dimension = (await samples.Get("api/pxwebapi/v2/tables/07459/metadata?lang=no")).Json.GetProperty("dimension");

        dimension.EnumerateObject().Where(d => d.Value.GetProperty("extension").GetProperty("elimination").GetBoolean()).Select(d => d.Name).ShouldBe(["Region", "Kjonn", "Alder"]);
        dimension.GetProperty("Region").GetProperty("extension").GetProperty("codelists").EnumerateArray().Select(c => c.GetProperty("id").GetString())
            .ShouldBe(["agg_KommSummer", "agg_KommFylker", "vs_Kommune"]);
    }

    [Fact]
    public async Task Data_OfPopulation_SaysNothingAboutElimination()
    {
        var dimension = (await samples.Get("api/pxwebapi/v2/tables/07459/data?valueCodes[Region]=9905&valueCodes[ContentsCode]=*&valueCodes[Tid]=2026")).Json.GetProperty("dimension");

        dimension.GetProperty("Region").GetProperty("extension").GetProperty("elimination").GetBoolean().ShouldBeFalse();
        dimension.GetProperty("Region").GetProperty("extension").TryGetProperty("codelists", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Tables_QueryAndPages_ListWhatIsThere()
    {
        var all = (await samples.Get("api/pxwebapi/v2/tables?lang=no&pageSize=5")).Json;
        all.GetProperty("page").GetProperty("totalElements").GetInt32().ShouldBe(12);
        all.GetProperty("page").GetProperty("totalPages").GetInt32().ShouldBe(3);
        all.GetProperty("tables").GetArrayLength().ShouldBe(5);

        var last = (await samples.Get("api/pxwebapi/v2/tables?pageSize=5&pageNumber=3")).Json;
        last.GetProperty("tables").GetArrayLength().ShouldBe(2);
        (await samples.Get("api/pxwebapi/v2/tables?pageSize=5&pageNumber=4")).Status.ShouldBe(404);

        var found = (await samples.Get("api/pxwebapi/v2/tables?query=barnehage")).Json.GetProperty("tables");
        found.EnumerateArray().Select(t => t.GetProperty("id").GetString()).ShouldBe(["13502"]);
        found[0].GetProperty("paths")[0][2].GetProperty("id").GetString().ShouldBe("kostrahoved");
    }

    [Theory]
    [InlineData(30, 0)]
    [InlineData(90, 10)]
    [InlineData(300, 12)]
    public async Task Tables_PastDays_ListsWhatWasUpdatedSince(int days, int expected) =>
        (await samples.Get($"api/pxwebapi/v2/tables?pastDays={days}")).Json.GetProperty("tables").GetArrayLength().ShouldBe(expected);

    [Fact]
    public async Task Table_OfTime_HasItsPeriodsAndUnit()
    {
        var table = (await samples.Get("api/pxwebapi/v2/tables/01222?lang=en")).Json;

        table.GetProperty("language").GetString().ShouldBe("en");
        table.GetProperty("firstPeriod").GetString().ShouldBe("2015K1");
        table.GetProperty("lastPeriod").GetString().ShouldBe("2025K4");
        table.GetProperty("timeUnit").GetString().ShouldBe("Quarterly");
    }

    [Fact]
    public async Task DefaultSelection_Always_IsWhatDataWithoutSelectionGives()
    {
        var selection = (await samples.Get("api/pxwebapi/v2/tables/12134/defaultselection")).Text;
        var chosen = (await samples.Post("api/pxwebapi/v2/tables/12134/data", selection)).Json;

        chosen.GetRawText().ShouldBe((await samples.Get("api/pxwebapi/v2/tables/12134/data")).Json.GetRawText());
    }

    [Fact]
    public async Task Configuration_Always_SaysZeroCallsAWindow()
    {
        var configuration = (await samples.Get("api/pxwebapi/v2/config")).Json;

        configuration.GetProperty("maxDataCells").GetInt32().ShouldBe(800000);
        configuration.GetProperty("maxCallsPerTimeWindow").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Csv_ByDefault_IsWideInLatin1()
    {
        var answer = await samples.Get("api/pxwebapi/v2/tables/12134/data?outputFormat=csv&valueCodes[KOKkommuneregion0000]=EAKUO,9905&valueCodes[ContentsCode]=KOSAG110000&valueCodes[Tid]=2024,2025");
        var lines = Encoding.Latin1.GetString(answer.Body).Split("\r\n");

        answer.MediaType.ShouldBe("text/csv; charset=iso-8859-1");
        lines[0].ShouldBe("\"KOKkommuneregion0000\",\"KOSAG110000 2024\",\"KOSAG110000 2025\"");
        lines[2].ShouldMatch("^\"9905\",[0-9]+,[0-9]+$");
    }

    [Fact]
    public async Task Csv_EveryVariableInStub_IsARowAnObservation()
    {
        var answer = await samples.Get("api/pxwebapi/v2/tables/12134/data?outputFormat=csv&outputFormatParams=UseCodes&stub=KOKkommuneregion0000,ContentsCode,Tid&valueCodes[KOKkommuneregion0000]=9901,9905&valueCodes[ContentsCode]=KOSAG110000&valueCodes[Tid]=2024,2025");
        var lines = Encoding.Latin1.GetString(answer.Body).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        lines.Length.ShouldBe(5);
        lines[0].ShouldBe("\"KOKkommuneregion0000\",\"ContentsCode\",\"Tid\",\"value\"");
        lines[4].ShouldStartWith("\"9905\",\"KOSAG110000\",\"2025\",");
    }

    [Fact]
    public async Task Get_UnknownLanguage_IsRefused() => (await samples.Get("api/pxwebapi/v2/tables?lang=sv")).Json.GetProperty("title").GetString().ShouldBe("Unsupported language");
}
