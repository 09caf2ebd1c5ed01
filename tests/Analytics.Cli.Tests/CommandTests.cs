using System.Text.Json;
using System.Text.Json.Nodes;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests;

public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string[] Few => ["--data", Path.Combine("data-samples", "kommuner.csv"), "--data", Path.Combine("data-samples", "ssb", "07459-kommuner.json"), .. Places];

    private string[] Places => ["--store", folder.Combine("store"), "--out", folder.Combine("out")];

    [Fact]
    public void Help_ListsCommandsWithExamples()
    {
        var root = CommandLine.Run("--help");
        var run = CommandLine.Run("run", "--help");

        root.ExitCode.ShouldBe(0);
        root.Output.ShouldContain("run");
        root.Output.ShouldContain("query");
        root.Output.ShouldContain("samples");
        run.Output.ShouldContain("analytics run --data ../answers --municipality 1130");
    }

    [Theory]
    [InlineData("run", "--bogus")]
    [InlineData("run", "--municipality", "11")]
    [InlineData("run", "--as-of", "1.4.2026")]
    [InlineData("run", "--config", "nowhere")]
    [InlineData("query", "SELECT 1", "--store", "nowhere")]
    [InlineData("nonsense")]
    public void WrongUsage_ExitsWithTwoAndASentence(params string[] arguments)
    {
        var outcome = CommandLine.Run(arguments);

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain("Error: ");
        outcome.Error.ShouldNotContain("   at ");
        outcome.Output.ShouldNotContain("Error");
    }

    [Fact]
    public void Run_ThenQuery_AnswersOnStandardOutput()
    {
        var run = CommandLine.Run(["run", .. Few]);
        var again = CommandLine.Run(["run", .. Few]);
        var csv = CommandLine.Run(["query", "--csv", "SELECT municipality, CAST(sum(persons) AS BIGINT) AS persons FROM population WHERE year = 2026 AND municipality = '9910' GROUP BY 1", .. Places]);
        var json = CommandLine.Run(["query", "--json", "SELECT name FROM municipality WHERE code = '9905'", .. Places]);
        var table = CommandLine.Run(["query", "SELECT name FROM municipality WHERE code = '9905'", .. Places]);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("Report: ");
        run.Output.ShouldContain("Next: ");
        run.Error.ShouldContain("Ingest");
        again.Output.ShouldContain("no work was done twice");
        csv.Output.ShouldStartWith("municipality,persons\r\n9910,");
        JsonDocument.Parse(json.Output).RootElement[0].GetProperty("name").GetString().ShouldBe("Lyngvær");
        table.Output.ShouldContain("Lyngvær");
    }

    [Fact]
    public void Check_NumbersThatHold_ExitsWithZero()
    {
        CommandLine.Run(["run", .. Few]).ExitCode.ShouldBe(0);

        var outcome = CommandLine.Run(["check", "--json", .. Places]);

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        JsonDocument.Parse(outcome.Output).RootElement.EnumerateArray().Single(c => c.GetProperty("check").GetString() == "no-negative-persons").GetProperty("tested").GetInt64().ShouldBe(2544);
    }

    /// <summary>SSB's answer with one account line changed by a thousand kroner: income less expenses is no longer the result.</summary>
    [Fact]
    public void Check_AccountsThatDoNotAddUp_ExitsWithOneAndSaysWhich()
    {
        var answer = JsonNode.Parse(File.ReadAllText(RepositoryFolder.Combine("data-samples", "ssb", "2026-06", "13551.json")))!;
        var (regions, lines) = (answer["dimension"]!["KOKkommuneregion0000"]!["category"]!["index"]!, answer["dimension"]!["KOKart0000"]!["category"]!["index"]!);
        var (lineCount, years) = (answer["size"]![1]!.GetValue<int>(), answer["size"]![3]!.GetValue<int>());
        var cell = ((regions["9901"]!.GetValue<int>() * lineCount) + lines["AGD45"]!.GetValue<int>()) * years;
        answer["value"]![cell] = answer["value"]![cell]!.GetValue<int>() + 1;
        File.WriteAllText(folder.Combine("13551.json"), answer.ToJsonString());
        var run = CommandLine.Run(["run", .. Few, "--data", folder.Combine("13551.json"), "--municipality", "9901"]);

        var outcome = CommandLine.Run(["check", "--municipality", "9901", "--csv", .. Places]);
        var other = CommandLine.Run(["check", "07459", "--csv", .. Places]);

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("held back");
        run.Error.ShouldContain("Driftsinntektene er summen av inntektslinjene");
        run.Error.ShouldContain("1 more rule(s) do not hold");
        outcome.ExitCode.ShouldBe(1);
        outcome.Output.ShouldContain("ssb-13551/sum,Brutto driftsresultat");
        outcome.Output.ShouldContain("held back");
        other.ExitCode.ShouldBe(0);
        other.Output.ShouldContain("ssb-07459/keys");
        other.Output.ShouldNotContain("13551");
    }

    [Fact]
    public void VintagesAndDiff_TellMarchFromJune()
    {
        string[] both = [.. Few, "--data", Path.Combine("data-samples", "ssb", "2026-03", "12134.json"), "--data", Path.Combine("data-samples", "ssb", "2026-06", "12134.json")];
        CommandLine.Run(["run", .. both]).ExitCode.ShouldBe(0);

        var vintages = CommandLine.Run(["vintages", "12134", "--csv", .. Places]);
        var diff = CommandLine.Run(["diff", "12134", "2026-04-01", "2026-06-30", "--municipality", "9905", "--csv", .. Places]);
        var turned = CommandLine.Run(["diff", "12134", "2026-06-30", "2026-04-01", .. Places]);
        var unknown = CommandLine.Run(["vintages", "99999", .. Places]);

        vintages.Output.ShouldContain("2026-03-16T07:00:00");
        vintages.Output.ShouldContain("2026-06-15T06:00:00");
        diff.Output.ShouldContain("fictional,9905,2025,KOSAGD230000,\"\",1,0.8,changed");
        turned.ExitCode.ShouldBe(2);
        unknown.ExitCode.ShouldBe(2);
        unknown.Error.ShouldContain("12134");
    }

    [Theory]
    [InlineData("COPY (SELECT 1) TO 'x.csv'")]
    [InlineData("DROP TABLE population")]
    [InlineData("SELECT * FROM read_csv('/etc/passwd')")]
    [InlineData("SELECT * FROM nothing")]
    public void Query_ThatIsNoQuestionOfThePublished_IsRefused(string sql)
    {
        CommandLine.Run(["run", .. Few]).ExitCode.ShouldBe(0);

        var outcome = CommandLine.Run(["query", sql, .. Places]);

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain("Error: query");
        outcome.Output.ShouldBeEmpty();
    }

    [Fact]
    public void Run_BadAnswer_ExitsWithThree()
    {
        var file = folder.Combine("answer.json");
        File.WriteAllText(file, "{\"error\":\"Parameter error\"}");

        var outcome = CommandLine.Run(["run", "--data", file, .. Places]);

        outcome.ExitCode.ShouldBe(3);
        outcome.Error.ShouldContain("Parameter error");
    }

    [Fact]
    public void Run_DamagedCatalogue_ExitsWithFour()
    {
        Directory.CreateDirectory(folder.Combine("store"));
        File.WriteAllText(folder.Combine("store", "catalogue.db"), new string('x', 5000));

        var outcome = CommandLine.Run(["run", .. Few]);

        outcome.ExitCode.ShouldBe(4);
        outcome.Error.ShouldContain("catalogue.db");
    }

    [Fact]
    public async Task Run_TwoAtOnce_OneDoesTheWorkAndTheOtherSaysWho()
    {
        using var first = CommandLine.Start(["run", .. Few]);
        SpinWait.SpinUntil(() => File.Exists(folder.Combine("store", ".lock.owner")), TimeSpan.FromMinutes(1)).ShouldBeTrue();

        var second = CommandLine.Run(["run", .. Few]);
        var third = CommandLine.Run(["ingest", .. Few]);
        var firstError = first.StandardError.ReadToEndAsync();
        first.StandardOutput.ReadToEnd().ShouldContain("Report: ");
        first.WaitForExit();

        second.ExitCode.ShouldBe(4);
        second.Error.ShouldContain($"'analytics run' (process {first.Id} on ");
        third.ExitCode.ShouldBeOneOf(0, 4); // it may come when the first has just ended
        first.ExitCode.ShouldBe(0, await firstError);
        CommandLine.Run(["run", .. Few]).Output.ShouldContain("no work was done twice");
    }

    /// <summary>Whatever the order in which they come: one at least does the work, the others say who, and the numbers are those of one run.</summary>
    [Fact]
    public async Task Ingest_ThreeStartedTogether_LeaveTheStoreOfOne()
    {
        var processes = Enumerable.Range(0, 3).Select(_ => CommandLine.Start(["ingest", .. Few, "--quiet"])).ToList();
        var errors = processes.Select(p => p.StandardError.ReadToEndAsync()).ToList();
        foreach (var process in processes)
        {
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
        }

        for (var i = 0; i < processes.Count; i++)
        {
            processes[i].ExitCode.ShouldBeOneOf(0, 4);
            if (processes[i].ExitCode == 4)
                (await errors[i]).ShouldContain("one writer at a time");
        }

        processes.Count(p => p.ExitCode == 0).ShouldBeGreaterThan(0);
        CommandLine.Run(["query", "--csv", "SELECT count(*) AS cells FROM population", .. Places]).Output.ShouldBe("cells\r\n30528\r\n");
        processes.ForEach(p => p.Dispose());
    }

    [Fact]
    public void Run_KilledAtAnyMoment_LeavesAStoreThatTheNextRunCompletes()
    {
        var kills = Environment.GetEnvironmentVariable("ANALYTICS_FULL") == "1" ? 60 : 5;
        var moments = new Random(1);
        for (var i = 0; i < kills; i++)
        {
            using var process = CommandLine.Start(["run", .. Few]);
            process.WaitForExit(moments.Next(100, 1500));
            process.Kill();
            process.WaitForExit();
        }

        var last = CommandLine.Run(["run", .. Few]);
        var persons = CommandLine.Run(["query", "--csv", "SELECT count(*) AS cells FROM population", .. Places]);

        last.ExitCode.ShouldBe(0, last.Error);
        persons.Output.ShouldBe("cells\r\n30528\r\n"); // 12 municipalities, 12 years, 2 sexes, 106 ages
    }

    [Fact]
    public void Samples_WriteWhatTheCheckoutHolds()
    {
        var outcome = CommandLine.Run("samples", "--to", folder.Combine("samples"));

        outcome.ExitCode.ShouldBe(0);
        File.ReadAllBytes(folder.Combine("samples", "kommuner.csv")).ShouldBe(File.ReadAllBytes(RepositoryFolder.Combine("data-samples", "kommuner.csv")));
    }

    public void Dispose() => folder.Dispose();
}
