using System.Text.Json;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests;

public sealed class RegistersAnalysisTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Store => folder.Combine("store");

    [Fact]
    public void Registers_Samples_StatesSumAndNobodyIsShown()
    {
        SampleStore.Ingest(Store, RepositoryFolder.Combine("data-samples", "tertialregister"), RepositoryFolder.Combine("data-samples", "enhetstall"));

        var outcome = CommandLine.Run("analyse", "registers", "--store", Store, "--json");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        var json = JsonDocument.Parse(outcome.Output).RootElement;
        var registers = json.GetProperty("registers").EnumerateArray().ToList();
        registers.ShouldAllBe(r => r.GetProperty("states").EnumerateObject().Sum(s => s.Value.GetInt32()) == r.GetProperty("count").GetInt32());
        registers.Single(r => r.GetProperty("register").GetString() == "lederavtale").GetProperty("overdue").GetArrayLength().ShouldBe(0);
        json.GetProperty("benefits").EnumerateArray().Select(b => (b.GetProperty("measuredIn").GetString(), b.GetProperty("realised").GetDouble())).ShouldBe([("dager", -12), ("kr", 590_000)]);
        json.GetProperty("benefitsWithoutMeasurement")[0].GetString().ShouldBe("G-04");
        json.GetProperty("deviations").GetProperty("outside")[0].GetString().ShouldBe("2025-10-01");
        json.GetProperty("absence").EnumerateArray().Where(a => a.GetProperty("hidden").GetBoolean()).Select(a => a.GetProperty("unit").GetString()).ShouldBe(["Kommunedirektørens stab", "NAV"]);
        var table = CommandLine.Run("analyse", "registers", "--store", Store);
        table.Output.ShouldContain("Selge tre ubrukte bygg (Teknisk, kommunalsjef teknisk)");
        table.Output.ShouldNotContain("Legemiddel"); // a single deviation can tell of a person
        CommandLine.Run("analyse", "registers", "--store", Store, "--csv").Output.ShouldContain("tiltak,,10,2,");
    }

    [Fact]
    public void Scorecard_Samples_RollsUpAndSaysWhatIsMissing()
    {
        SampleStore.Ingest(Store, RepositoryFolder.Combine("data-samples", "enhetstall"));

        var outcome = CommandLine.Run("analyse", "scorecard", "--store", Store, "--json");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        var json = JsonDocument.Parse(outcome.Output).RootElement;
        var rows = json.GetProperty("rows").EnumerateArray().ToList();
        rows.Count.ShouldBe(18); // the municipality, four sectors, thirteen units
        rows[0].GetProperty("measured").GetInt32().ShouldBe(rows.Where(r => r.GetProperty("unit").GetString() != "").Sum(r => r.GetProperty("measured").GetInt32()));
        json.GetProperty("cells").EnumerateArray().Single(c => c.GetProperty("unit").GetString() == "NAV" && c.GetProperty("indicator").GetString() == "naervaer").GetProperty("value").ValueKind.ShouldBe(JsonValueKind.Null);
        outcome.Error.ShouldContain("Grunnskolepoeng (grunnskolepoeng) har ingen verdi, og teller ikke med");
        outcome.Error.ShouldContain("Skjult fordi for få står bak: Kommunedirektørens stab, NAV.");
        CommandLine.Run("analyse", "scorecard", "--store", Store, "--scorecard", "annet").Error.ShouldContain("one of styringskort");
        CommandLine.Run("analyse", "scorecard", "--store", Store, "--municipality", "1130").Error.ShouldContain("belong to the municipality of municipality.yaml");
    }

    [Fact]
    public void Arenas_SeenFromMay_SaysWhatTheNextOneLacks()
    {
        SampleStore.Ingest(Store, RepositoryFolder.Combine("data-samples", "ssb", "07459-kommuner.json"), RepositoryFolder.Combine("data-samples", "tertialregister"));

        var outcome = CommandLine.Run("analyse", "arenas", "--store", Store, "--on", "2026-06-02", "--json");

        outcome.ExitCode.ShouldBe(1, outcome.Error);
        var next = JsonDocument.Parse(outcome.Output).RootElement[0];
        (next.GetProperty("arena").GetString(), next.GetProperty("daysLeft").GetInt32()).ShouldBe(("strategikonferanse-1", 0));
        next.GetProperty("needs").EnumerateArray().Select(n => n.GetProperty("state").GetString()).ShouldBe(["Ready", "Missing", "Missing", "Ready", "Missing"]);
        CommandLine.Run("analyse", "arenas", "--store", Store, "--on", "20 May").Error.ShouldContain("a day such as 2026-05-20");
    }

    public void Dispose() => folder.Dispose();
}
