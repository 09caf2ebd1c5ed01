using System.Text.Json;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests;

public sealed class FocusAnalysisTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Store => folder.Combine("store");

    [Fact]
    public void Focus_Samples_SetsSourcesSideBySide()
    {
        var run = CommandLine.Run(
            ["run", "--store", Store, "--out", folder.Combine("out"), .. new[] { "kommuner.csv", "kommunekompasset", "tertialregister", "enhetstall", "ti-faktor", "ssb/2026-06" }.SelectMany(f => new[] { "--data", Path.Combine("data-samples", f) })]);
        run.ExitCode.ShouldBe(0, run.Error);

        var outcome = CommandLine.Run("analyse", "focus", "arbeidsgiver", "--store", Store, "--json");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        var area = JsonDocument.Parse(outcome.Output).RootElement.GetProperty("areas").EnumerateArray().ShouldHaveSingleItem();
        area.GetProperty("compass").EnumerateArray().Select(n => n.GetProperty("value").GetDouble()).ShouldBe([55, 57]); // areas 7 and 8 of 2023: those of 2017 are another version
        area.GetProperty("compass").EnumerateArray().ShouldAllBe(n => n.GetProperty("change").ValueKind == JsonValueKind.Null);
        area.GetProperty("surveys").EnumerateArray().Select(n => (n.GetProperty("state").GetString(), n.GetProperty("period").GetString(), n.GetProperty("scale").GetString())).Distinct().ShouldHaveSingleItem().ShouldBe(("known", "2025", "1-5"));
        var absence = area.GetProperty("figures").EnumerateArray().First();
        (absence.GetProperty("name").GetString(), absence.GetProperty("period").GetString(), absence.GetProperty("target").GetProperty("limit").GetDouble(), absence.GetProperty("target").GetProperty("isLowest").GetBoolean()).ShouldBe(("Fravær", "2025-05 til 2026-04", 6, false));
        area.GetProperty("registers").EnumerateArray().Single(r => r.GetProperty("register").GetString() == "lederavtale").GetProperty("items").GetArrayLength().ShouldBe(0);
        var associations = area.GetProperty("associations").EnumerateArray().ToList();
        associations.ShouldAllBe(a => a.GetProperty("pairs").GetInt32() < 10 && a.GetProperty("rho").ValueKind == JsonValueKind.Null && a.GetProperty("why").GetString()!.Contains("det trengs minst 10", StringComparison.Ordinal));

        var csv = CommandLine.Run("analyse", "focus", "--store", Store, "--csv").Output.TrimEnd().Split('\n');
        csv.ShouldAllBe(line => Fields(line) == Fields(csv[0]));
        csv.ShouldContain(line => line.Contains(",association over years,", StringComparison.Ordinal));
        var table = CommandLine.Run("analyse", "focus", "--store", Store).Output;
        table.ShouldContain("Lyngvær (9905): Økonomi og styring.");
        table.ShouldContain("Bedre kommune"); // not read in: said, not left out
        File.ReadAllText(Directory.GetFiles(folder.Combine("out")).Single()).ShouldContain("<section class=\"fokus\"><h3>Kommunen som arbeidsgiver</h3>");
    }

    // Of domain/compass_scores.csv: of areas 4 and 5 Røros 2017 has the sum 113 alone, which is told and never split.
    [SharedFact]
    public void Focus_Roros2017_ToldByItsEvaluationAlone()
    {
        SampleStore.Ingest(Store, SharedFolder.Combine("domain", "compass_scores.csv"));

        var outcome = CommandLine.Run("analyse", "focus", "styring", "--store", Store, "--municipality", "1640", "--json");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        var area = JsonDocument.Parse(outcome.Output).RootElement.GetProperty("areas")[0];
        area.GetProperty("compass").EnumerateArray().Select(n => n.GetProperty("state").GetString()).ShouldBe(["known", "missing", "missing"]);
        area.GetProperty("compass")[1].GetProperty("why").GetString().ShouldBe("Bare kjent som sum av område 4 og 5, 113 av 200 poeng. Den deles ikke.");
        area.GetProperty("figures")[0].GetProperty("why").GetString().ShouldBe("Registre og styringstall i lageret hører til kommunen i municipality.yaml.");
        area.GetProperty("associations")[0].GetProperty("rho").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Focus_UnknownArea_NamesTheNearest()
    {
        var outcome = CommandLine.Run("analyse", "focus", "arbeidsgivr", "--store", Store);

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain("nearest: arbeidsgiver");
        CommandLine.Run("analyse", "focus", "--store", Store, "--as-of", "2026-04-01").ExitCode.ShouldBe(2);
        CommandLine.Run("analyse", "focus", "--help").Output.ShouldContain("analytics analyse focus arbeidsgiver");
    }

    public void Dispose() => folder.Dispose();

    // Commas in quotation marks separate nothing.
    private static int Fields(string line) => line.Split('"').Where((_, i) => i % 2 == 0).Sum(part => part.Count(c => c == ','));
}
