using System.Text.Json;
using Analytics.Testing.Statistics;
using Shouldly;
using Xunit;

namespace Analytics.Testing.Tests.Statistics;

/// <summary>The clock chooses the edition: 16 March 2026 07:00Z unrevised, 15 June 06:00Z revised.</summary>
public sealed class EditionTests
{
    private const string Lyngvær = "api/pxwebapi/v2/tables/12134/data?valueCodes[KOKkommuneregion0000]=9905&valueCodes[ContentsCode]=KOSAG110000&valueCodes[Tid]=*";

    [Theory]
    [InlineData("2026-03-16T07:00Z", "2026-03-16T07:00:00Z", "2026-03")]
    [InlineData("2026-06-15T02:59Z", "2026-03-16T07:00:00Z", "2026-03")]
    [InlineData("2026-06-15T06:00Z", "2026-06-15T06:00:00Z", "2026-06")]
    public async Task Get_AtATime_GivesTheNewestEditionReleased(string now, string updated, string folder)
    {
        await using var server = await Start(new FixedClock(DateTimeOffset.Parse(now, null)));
        var answer = (await ServerAnswer.Get(server.BaseAddress, "api/pxwebapi/v2/tables/12362/data?valueCodes[KOKkommuneregion0000]=*&valueCodes[KOKfunksjon0000]=*&valueCodes[KOKart0000]=*&valueCodes[ContentsCode]=*&valueCodes[Tid]=*")).Json;
        using var document = JsonDocument.Parse(File.ReadAllBytes(RepositoryFolder.Combine("data-samples", "ssb", folder, "12362.json")));

        answer.GetProperty("updated").GetString().ShouldBe(updated);
        answer.GetProperty("value").EnumerateArray().Select(Number).ShouldBe(document.RootElement.GetProperty("value").EnumerateArray().Select(Number));
        answer.GetProperty("status").GetRawText().ShouldBe(document.RootElement.GetProperty("status").GetRawText());
    }

    // ssb-embargo-and-revisions/12362: at 05:24Z updated was 07:00Z, the newest year was 2024 and all its cells null with ".".
    [Fact]
    public async Task Get_MorningOfTheFirstRelease_HasTheYearBeforeEmptied()
    {
        await using var server = await Start(new FixedClock(new DateTimeOffset(2026, 3, 16, 5, 24, 0, TimeSpan.Zero)));
        var answer = (await ServerAnswer.Get(server.BaseAddress, Lyngvær)).Json;

        answer.GetProperty("updated").GetString().ShouldBe("2026-03-16T07:00:00Z");
        answer.GetProperty("size")[2].GetInt32().ShouldBe(10, "2025 is not among the years yet");
        answer.GetProperty("value")[9].ValueKind.ShouldBe(JsonValueKind.Null);
        answer.GetProperty("value")[8].ValueKind.ShouldBe(JsonValueKind.Number);
        answer.GetProperty("status").GetRawText().ShouldBe("""{"9":"."}""");
    }

    [Fact]
    public async Task Get_ClockMovedOverRevision_GoesFromMarchOverEmptyToJune()
    {
        var clock = new FixedClock(new DateTimeOffset(2026, 6, 14, 12, 0, 0, TimeSpan.Zero));
        await using var server = await Start(clock);
        var march = (await ServerAnswer.Get(server.BaseAddress, Lyngvær)).Json.GetProperty("value")[10];
        clock.Advance(TimeSpan.FromHours(16));
        var morning = (await ServerAnswer.Get(server.BaseAddress, Lyngvær)).Json;
        clock.Advance(TimeSpan.FromHours(3));
        var june = (await ServerAnswer.Get(server.BaseAddress, Lyngvær)).Json.GetProperty("value")[10];

        morning.GetProperty("updated").GetString().ShouldBe("2026-06-15T06:00:00Z");
        morning.GetProperty("value")[10].ValueKind.ShouldBe(JsonValueKind.Null);
        june.GetDouble().ShouldNotBe(march.GetDouble());
    }

    // ssb-embargo-and-revisions/07459: on 25 February 05:00Z only updated was ahead; the new year was missing, and nothing was emptied.
    [Fact]
    public async Task Get_PopulationOnItsMorning_HasNothingEmptied()
    {
        await using var server = await Start(new FixedClock(new DateTimeOffset(2026, 2, 25, 5, 0, 0, TimeSpan.Zero)));
        var answer = (await ServerAnswer.Get(server.BaseAddress, "api/pxwebapi/v2/tables/07459/data?valueCodes[Region]=9905&valueCodes[ContentsCode]=*&valueCodes[Tid]=*")).Json;

        answer.GetProperty("updated").GetString().ShouldBe("2026-02-25T07:00:00Z");
        answer.GetProperty("size")[2].GetInt32().ShouldBe(11);
        answer.TryGetProperty("status", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Get_BeforeAnyEdition_IsAnUnknownTable()
    {
        await using var server = await Start(new FixedClock(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)));

        (await ServerAnswer.Get(server.BaseAddress, Lyngvær)).Json.GetProperty("title").GetString().ShouldBe("Non-existent table");
    }

    [Fact]
    public async Task Start_TwoDocumentsOfOneEdition_NamesTableAndCode()
    {
        using var folder = new TemporaryFolder();
        var text = File.ReadAllText(RepositoryFolder.Combine("data-samples", "ssb", "2026-06", "13502.json"));
        File.WriteAllText(folder.Combine("one.json"), text);
        File.WriteAllText(folder.Combine("two.json"), text.Replace("9901", "9951", StringComparison.Ordinal));

        var error = await Should.ThrowAsync<InvalidDataException>(() => StatisticsServer.StartAsync(new StatisticsServerOptions { Folders = [folder.Path] }));
        error.Message.ShouldContain("table 13502");
        error.Message.ShouldContain("KOKkommuneregion0000=9951");
    }

    private static Task<StatisticsServer> Start(FixedClock clock) =>
        StatisticsServer.StartAsync(new StatisticsServerOptions { Folders = [RepositoryFolder.Combine("data-samples")], Clock = clock });

    private static double? Number(JsonElement cell) => cell.ValueKind == JsonValueKind.Null ? null : cell.GetDouble();
}
