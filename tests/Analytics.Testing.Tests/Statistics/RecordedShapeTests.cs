using System.Text.Json;
using Analytics.Testing.Statistics;
using Shouldly;
using Xunit;

namespace Analytics.Testing.Tests.Statistics;

/// <summary>The stand-in's answers have the keys of answers that SSB gave, and of no others.</summary>
public sealed class RecordedShapeTests(SampleServer samples) : IClassFixture<SampleServer>
{
    [SharedFact]
    public async Task V2Data_OfKostraTable_HasTheKeysRecordedFor12134()
    {
        var recorded = Recorded("ssb-jsonstat2", "pxwebapi-v2", "12134_3kommuner_v2_GET.json");
        var answer = (await samples.Get("api/pxwebapi/v2/tables/12134/data?valueCodes[KOKkommuneregion0000]=9901,9902,9903&valueCodes[ContentsCode]=KOSAG110000&valueCodes[Tid]=2024")).Json;

        answer.EnumerateObject().Select(p => p.Name).ShouldBe(recorded.EnumerateObject().Select(p => p.Name));
        JsonShape.Of(answer).ShouldBe(JsonShape.Of(recorded).Where(p => !p.Contains("alternativeText")), "alternativeText repeats the label");
        answer.GetProperty("size").GetRawText().ShouldBe(recorded.GetProperty("size").GetRawText());
    }

    [SharedFact]
    public async Task V2Metadata_OfPopulation_HasTheKeysRecordedFor05810()
    {
        var recorded = JsonShape.Of(Recorded("pxwebapi-v2-shapes", "ssb-from-docs", "05810_metadata.json"));
        var answer = JsonShape.Of((await samples.Get("api/pxwebapi/v2/tables/07459/metadata?lang=en")).Json);

        // A table without notes on its periods, with code lists (whose spelling differs by source) and with the field discontinued.
        string[] own = ["dimension.*.category.note.*[]:string"];
        string[] added = ["dimension.*.extension.codelists", "extension.discontinued:null", "extension.noteMandatory", "role.geo[]:string"];
        recorded.Except(answer).ShouldBe(own);
        answer.Except(recorded).Where(p => !added.Any(p.StartsWith)).ShouldBeEmpty();
    }

    [SharedFact]
    public async Task V2Table_HasTheKeysRecordedFor05810() =>
        JsonShape.Of((await samples.Get("api/pxwebapi/v2/tables/07459?lang=en")).Json)
            .ShouldBe(JsonShape.Of(Recorded("pxwebapi-v2-shapes", "ssb-from-docs", "05810_table.json")));

    [SharedFact]
    public async Task V2Tables_HasTheKeysRecorded()
    {
        var recorded = JsonShape.Of(Recorded("pxwebapi-v2-shapes", "ssb-from-docs", "tables_page.json"));

        JsonShape.Of((await samples.Get("api/pxwebapi/v2/tables?lang=en&pageSize=3")).Json).Except(recorded).ShouldBe(["tables[].sortCode:string"], "/tables/{id} has a sort code at SSB");
    }

    [SharedFact]
    public async Task V2CodeList_HasTheKeysRecordedAtScb() =>
        JsonShape.Of((await samples.Get("api/pxwebapi/v2/codelists/agg_KommFylker?lang=no")).Json).ShouldBe(JsonShape.Of(Recorded("pxwebapi-v2-shapes", "scb", "agg_Alder10arJ.json")));

    [SharedFact]
    public async Task V2Config_HasTheKeysRecordedAtScb()
    {
        var recorded = JsonShape.Of(Recorded("pxwebapi-v2-shapes", "scb", "config.json"));

        JsonShape.Of((await samples.Get("api/pxwebapi/v2/config")).Json).IsSubsetOf(recorded).ShouldBeTrue();
    }

    [SharedFact]
    public async Task V1Metadata_HasTheKeysRecordedFor09220()
    {
        var recorded = JsonShape.Of(Recorded("ssb-jsonstat1-legacy", "09220_v1_metadata.json"));

        JsonShape.Of((await samples.Get("api/v0/no/table/07459")).Json).ShouldBe(recorded);
    }

    [SharedTheory]
    [InlineData("ugyldig tabell-ID", "99999", "valueCodes[ContentsCode]=KOSAG110000")]
    [InlineData("ugyldig kommune-kode", "12134", "valueCodes[KOKkommuneregion0000]=0000&valueCodes[ContentsCode]=KOSAG110000&valueCodes[Tid]=2024")]
    [InlineData("manglende mandatory", "12134", "valueCodes[ContentsCode]=KOSAG110000&valueCodes[Tid]=2024")]
    [InlineData("ugyldig ContentsCode", "12134", "valueCodes[KOKkommuneregion0000]=9905&valueCodes[ContentsCode]=FEIL&valueCodes[Tid]=2024")]
    public async Task V2Error_HasTheBodyAndStatusRecorded(string label, string table, string query)
    {
        var recorded = Recorded("ssb-errors", "v2_error_probe_2026-04-25.json").GetProperty("errors").EnumerateArray().Single(e => e.GetProperty("label").GetString() == label);
        var answer = await samples.Get($"api/pxwebapi/v2/tables/{table}/data?{query}");

        answer.Status.ShouldBe(recorded.GetProperty("status").GetInt32());
        answer.Text.ShouldBe(recorded.GetProperty("snippet").GetString());
    }

    [SharedFact]
    public async Task V2LongAddress_BeginsAsThePageRecorded()
    {
        var recorded = Recorded("ssb-errors", "v2_error_probe_2026-04-25.json").GetProperty("singleBatch");
        var answer = await samples.Get(new Uri(recorded.GetProperty("url").GetString()!).PathAndQuery.TrimStart('/'));

        answer.Status.ShouldBe(recorded.GetProperty("status").GetInt32());
        answer.Text[..275].ShouldBe(recorded.GetProperty("body").GetString()![..275]);
    }

    [SharedTheory]
    [InlineData("err_parameter", "{}")]
    [InlineData("err_variable", """{"query":[{"code":"Avstand1","selection":{"filter":"item","values":["1"]}}]}""")]
    [InlineData("err_too_many_values", """{"query":[]}""")]
    public async Task V1Error_HasTheBodyRecorded(string name, string query)
    {
        await using var server = await StatisticsServer.StartAsync(new StatisticsServerOptions { Tables = [new TableGenerator(1).Table("20001")], MaxCells = 1000 });

        (await ServerAnswer.Post(server.BaseAddress, "api/v0/no/table/20001", query)).Json.GetProperty("error").GetString()
            .ShouldBe(Recorded("ssb-errors", "v1_error_bodies.json").GetProperty(name).GetProperty("error").GetString());
    }

    // 07459, 12362, 13202, 13540, 13542, 13543, 13551, 13566 and 14674 for Strand, as v1 gave them: with the document as the whole table, all of it comes back.
    [SharedFact]
    public async Task Folder_OfRealAnswers_IsServedCellByCell()
    {
        var folder = SharedFolder.Combine("real", "ssb-jsonstat2", "strand");
        await using var server = await StatisticsServer.StartAsync(new StatisticsServerOptions { Folders = [folder] });
        var tables = Directory.GetFiles(folder, "*.json").Where(f => !f.EndsWith(".query.json", StringComparison.Ordinal)).ToArray();

        tables.Length.ShouldBe(9);
        foreach (var table in tables)
        {
            var recorded = Recorded("ssb-jsonstat2", "strand", Path.GetFileName(table));
            var selection = string.Join("&", recorded.GetProperty("id").EnumerateArray().Select(v => $"valueCodes[{v.GetString()}]=*"));
            var answer = (await ServerAnswer.Get(server.BaseAddress, $"api/pxwebapi/v2/tables/{Path.GetFileNameWithoutExtension(table)}/data?{selection}")).Json;

            foreach (var key in (string[])["id", "size", "role", "updated", "value", "status"])
                Raw(answer, key).ShouldBe(Raw(recorded, key), $"{key} of {table}");
        }
    }

    private static string Raw(JsonElement answer, string key) => answer.TryGetProperty(key, out var value) ? JsonSerializer.Serialize(value) : "";

    private static JsonElement Recorded(params string[] path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(SharedFolder.Combine(["real", .. path])));
        return document.RootElement.Clone();
    }
}
