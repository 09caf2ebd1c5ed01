using System.Globalization;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Live;
using Analytics.Pipeline.Running;
using Analytics.Pipeline.Tests.Running;
using Analytics.Testing;
using Analytics.Testing.Statistics;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Live;

public sealed class PublishedProjectionTests
{
    [Fact]
    public async Task Ingest_ProjectionOfTheStatisticsBank_StandsBesideOursByEditionAndAlternative()
    {
        await using var bank = await StatisticsServer.StartAsync(new StatisticsServerOptions { Tables = [Edition()] });
        using var folder = new TemporaryFolder();
        using var http = new HttpClient();
        var definition = PipelineDefinition.Load(RepositoryFolder.Combine("pipelines"));
        var options = new IngestOptions(folder.Combine("store"), [], ["14288"], IsLive: true, Years: null, bank.BaseAddress);

        var result = await new IngestRun(definition, options, http, TimeProvider.System, new RecordedProgress()).ExecuteAsync();

        result.Live.Single().Outcome.ShouldBe(LiveOutcome.Published);
        using var rows = PublishedQuery.Run(
            definition,
            options.Store,
            "SELECT model, edition, alternative, year, sex, age, persons FROM projection WHERE municipality = '9905' AND (age = 105 OR alternative = 'MMMM') AND sex = '2' ORDER BY ALL",
            asOf: null,
            TimeProvider.System);

        // a cell's value says where it stands: contents, sex, age and year
        rows.Rows().ShouldBe(
        [
            ["ssb", "14288", "HHMH", 2026, "2", 105, 2110d], ["ssb", "14288", "HHMH", 2027, "2", 105, 2111d],
            ["ssb", "14288", "LLML", 2026, "2", 105, 1110d], ["ssb", "14288", "LLML", 2027, "2", 105, 1111d],
            ["ssb", "14288", "MMMM", 2026, "2", 0, 100d], ["ssb", "14288", "MMMM", 2026, "2", 105, 110d],
            ["ssb", "14288", "MMMM", 2027, "2", 0, 101d], ["ssb", "14288", "MMMM", 2027, "2", 105, 111d],
        ]);
    }

    [Fact]
    public async Task Run_WithAPublishedProjection_ShowsItBesideOursInTheReport()
    {
        using var run = new RunInTemporaryFolder();
        string[] ages = [.. Enumerable.Range(0, 105).Select(a => a.ToString("000", CultureInfo.InvariantCulture)), "105+"];
        string[] years = [.. Enumerable.Range(2026, 25).Select(y => y.ToString(CultureInfo.InvariantCulture))];
        var whole = Edition(ages, years) with { Cells = at => new TableCell(25 + (at[3] == 1 ? -1 : at[3] == 2 ? 1 : 0)) };
        await using var bank = await StatisticsServer.StartAsync(new StatisticsServerOptions { Tables = [whole], Clock = run.Clock });
        using var http = new HttpClient();
        await new IngestRun(PipelineDefinition.Load(run.Pipelines), new IngestOptions(run.Store, [], ["14288"], IsLive: true, Years: null, bank.BaseAddress), http, run.Clock, run.Progress).ExecuteAsync();

        run.Run(RunInTemporaryFolder.FewSamples);

        const string Caption = "Vår framskriving ved siden av SSBs";
        var report = new RenderedReport(Directory.GetFiles(run.Out).Single());
        report.Cell(Caption, "2036", "SSB, hovedalternativ").ShouldBe("5 300"); // 212 cells of 25
        report.Cell(Caption, "2036", "SSB, lav vekst").ShouldBe("5 088");
        report.Cell(Caption, "2036", "SSB, høy vekst").ShouldBe("5 512");
        var ours = run.Query("SELECT sum(persons) FROM projection WHERE municipality = '9905' AND model <> 'ssb' AND alternative = 'main' AND year = 2036").Single()[0];
        report.Cell(Caption, "2036", "Vår framskriving").ShouldBe(((double)ours!).ToString("N0", CultureInfo.GetCultureInfo("nb-NO")).Replace('\u00a0', ' '));
    }

    private static StatisticsTable Edition() => Edition(["000", "105+"], ["2026", "2027"]);

    private static StatisticsTable Edition(string[] ages, string[] years) => new()
    {
        Id = "14288",
        Label = "14288: Oppdiktet framskriving",
        Updated = new DateTimeOffset(2026, 6, 18, 6, 0, 0, TimeSpan.Zero),
        Variables =
        [
            Variable("Region", VariableRole.Geo, "9905"),
            Variable("Kjonn", VariableRole.None, "1", "2"),
            Variable("Alder", VariableRole.None, ages),
            Variable("ContentsCode", VariableRole.Metric, "Personer", "Personer1", "Personer2"),
            Variable("Tid", VariableRole.Time, years),
        ],
        Cells = at => new TableCell((1000 * at[3]) + (100 * at[1]) + (10 * at[2]) + at[4]),
    };

    private static TableVariable Variable(string code, VariableRole role, params string[] codes) => new() { Code = code, Label = code, Codes = codes, Labels = codes, Role = role };
}
