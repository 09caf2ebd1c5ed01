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

    private static StatisticsTable Edition() => new()
    {
        Id = "14288",
        Label = "14288: Oppdiktet framskriving",
        Updated = new DateTimeOffset(2026, 6, 18, 6, 0, 0, TimeSpan.Zero),
        Variables =
        [
            Variable("Region", VariableRole.Geo, "9905"),
            Variable("Kjonn", VariableRole.None, "1", "2"),
            Variable("Alder", VariableRole.None, "000", "105+"),
            Variable("ContentsCode", VariableRole.Metric, "Personer", "Personer1", "Personer2"),
            Variable("Tid", VariableRole.Time, "2026", "2027"),
        ],
        Cells = at => new TableCell((1000 * at[3]) + (100 * at[1]) + (10 * at[2]) + at[4]),
    };

    private static TableVariable Variable(string code, VariableRole role, params string[] codes) => new() { Code = code, Label = code, Codes = codes, Labels = codes, Role = role };
}
