using System.Globalization;
using System.Text.Json;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests;

public sealed class CostsAnalysisTests(SampleStore samples) : IClassFixture<SampleStore>
{
    [Fact]
    public void Costs_OfTheSamples_AddUpAndCarryTheLag()
    {
        var result = Json("analyse", "costs", "--store", samples.Store, "--horizon", "6");

        result.GetProperty("priceYear").GetInt32().ShouldBe(2025);
        result.GetProperty("levels").GetArrayLength().ShouldBe(0);
        var alternatives = result.GetProperty("alternatives").EnumerateArray().ToList();
        alternatives.Select(a => a.GetProperty("alternative").GetString()).ShouldBe(["MMMM", "LLML", "HHMH", "flere-flyktninger", "nedlagt-skole", "ny-arbeidsgiver", "nytt-boligfelt", "uten-ferge"]);
        var years = alternatives[0].GetProperty("years").EnumerateArray().ToList();
        years.Select(y => y.GetProperty("budgetYear").GetInt32()).ShouldBe(Enumerable.Range(2026, 7));
        years.Count(y => y.GetProperty("counted").GetBoolean()).ShouldBe(1);
        var since = 0.0;
        foreach (var year in years)
        {
            year.GetProperty("changeDuring").GetInt32().ShouldBe(year.GetProperty("budgetYear").GetInt32() - 1);
            var kroner = year.GetProperty("kroner").GetDouble();
            year.GetProperty("cells").EnumerateArray().Sum(c => c.GetProperty("unit").GetDouble() * (c.GetProperty("after").GetDouble() - c.GetProperty("before").GetDouble())).ShouldBe(kroner, 1);
            year.GetProperty("own").ValueKind.ShouldBe(JsonValueKind.Null);
            if (year.GetProperty("counted").GetBoolean())
                continue;
            since += kroner;
            year.GetProperty("sinceBase").GetDouble().ShouldBe(since, 1);
            kroner.ShouldBeInRange(year.GetProperty("interval")[0].GetDouble(), year.GetProperty("interval")[1].GetDouble());
            since.ShouldBeInRange(year.GetProperty("sinceBaseInterval")[0].GetDouble(), year.GetProperty("sinceBaseInterval")[1].GetDouble());
        }

        alternatives[1].GetProperty("years").GetArrayLength().ShouldBe(6);
    }

    [Fact]
    public void Costs_NoNeedIndex_ShowsTheCountrysLevelAloneAndSaysWhy()
    {
        var store = WithSpending();

        var outcome = CommandLine.Run("analyse", "costs", "--store", store);

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldContain("2025 (registrert)");
        outcome.Output.ShouldNotContain("eget nivå");
        outcome.Error.ShouldContain("Kommunen har ingen behovsindeks for 2026");
        outcome.Error.ShouldContain("Der vises bare landets nivå");
    }

    /// <summary>F13: own net spending / (own index × the country's) in each sector; with an index of 1.1 in all of them.</summary>
    [Fact]
    public void Costs_WithNeedIndex_ShowsTheMunicipalitysOwnLevelBeside()
    {
        var (store, pipelines) = (WithSpending(), samples.NewFile("-pipelines"));
        foreach (var file in Directory.EnumerateFiles(RepositoryFolder.Combine("pipelines"), "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(pipelines, Path.GetRelativePath(RepositoryFolder.Combine("pipelines"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        File.AppendAllText(Path.Combine(pipelines, "reference", "need-index-2026.csv"), "9905,1.1,1.1,1.1,1.1,1.1,1.1,1.1,1.1,oppdiktet,own_assumption\n");

        var result = Json("analyse", "costs", "--store", store, "--config", pipelines, "--horizon", "3");

        var levels = result.GetProperty("levels").EnumerateArray().ToDictionary(l => l.GetProperty("sector").GetString()!, l => l.GetProperty("factor").GetDouble());
        levels.Keys.Order(StringComparer.Ordinal).ShouldBe(["administrasjon", "barnehage", "barnevern", "grunnskole", "kommunehelse", "pleie", "sosial"]);
        result.GetProperty("ownIsWhole").GetBoolean().ShouldBeTrue();
        levels["grunnskole"].ShouldBe(Spending(store, "9905", "grunnskole") / (1.1 * Spending(store, "EAK", "grunnskole")), 1e-9);
        levels["administrasjon"].ShouldBe(
            (Spending(store, "9905", "administrasjon") + Spending(store, "9905", "politisk-styring")) / (1.1 * (Spending(store, "EAK", "administrasjon") + Spending(store, "EAK", "politisk-styring"))), 1e-9);
        foreach (var year in result.GetProperty("alternatives")[0].GetProperty("years").EnumerateArray())
        {
            year.GetProperty("own").GetDouble().ShouldBe(year.GetProperty("cells").EnumerateArray().Sum(c => levels[c.GetProperty("sector").GetString()!] * c.GetProperty("kroner").GetDouble()), 1);
            if (!year.GetProperty("counted").GetBoolean())
                year.GetProperty("own").GetDouble().ShouldBeInRange(year.GetProperty("ownInterval")[0].GetDouble(), year.GetProperty("ownInterval")[1].GetDouble());
        }

        CommandLine.Run("analyse", "costs", "--store", store, "--config", pipelines).Output.ShouldContain("eget nivå, samlet");
    }

    [Fact]
    public void Costs_Csv_HasCellsAndWhatTheyAddUpTo()
    {
        var outcome = CommandLine.Run("analyse", "costs", "--store", samples.Store, "--csv", "--horizon", "2", "--alternative", "MMML");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        var rows = outcome.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(r => r.Split(',')).ToList();
        rows.ShouldAllBe(r => r.Length == rows[0].Length);
        rows.Skip(1).Select(r => r[1]).Distinct().ShouldBe(["MMMM", "MMML"]);
        var year = rows.Where(r => r[1] == "MMMM" && r[2] == "2027").ToList();
        year.Count.ShouldBe(7 * 5 + 7 + 1);
        var cells = year.Where(r => r[6].Length > 0).ToList();
        cells.ShouldAllBe(r => r[4] == "projected" && r[13].Length > 0);
        cells.Sum(Kroner).ShouldBe(Kroner(year[^1]), cells.Count);
        year.Where(r => r[5].Length > 0 && r[6].Length == 0).Sum(Kroner).ShouldBe(Kroner(year[^1]), 7);

        static double Kroner(string[] row) => double.Parse(row[12], CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Costs_UnknownAlternative_IsRefused()
    {
        var outcome = CommandLine.Run("analyse", "costs", "--store", samples.Store, "--alternative", "ny-fabrikk");

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain("--alternative ny-fabrikk");
        outcome.Error.ShouldContain("nedlagt-skole");
    }

    private string WithSpending()
    {
        var store = samples.NewFile("-store");
        SampleStore.Ingest(store, RepositoryFolder.Combine("data-samples", "ssb", "07459-kommuner.json"), RepositoryFolder.Combine("data-samples", "ssb", "2026-06", "12362.json"));
        return store;
    }

    private static double Spending(string store, string region, string service)
    {
        var query = $"SELECT value FROM indicator_value WHERE indicator = 'netto-driftsutgifter-{service}-per-innbygger-konsern' AND region = '{region}' AND year = 2025";
        return double.Parse(CommandLine.Run("query", "--store", store, "--csv", query).Output.Split('\n')[1], CultureInfo.InvariantCulture);
    }

    private static JsonElement Json(params string[] line)
    {
        var outcome = CommandLine.Run([.. line, "--json"]);
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        return JsonDocument.Parse(outcome.Output).RootElement;
    }
}
