using Analytics.Pipeline.Tests.Running;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Borders;

/// <summary>The invented country's population in the borders of its newest change.</summary>
public sealed class PopulationInBordersTests : IDisposable
{
    private readonly RunInTemporaryFolder run = new();

    public PopulationInBordersTests() => Borderland.WritePopulation(run);

    private string Data => Path.Combine(run.Root, "data");

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task Ingest_MergerSplitAndNewNumber_MovesEachAndSaysHow()
    {
        Borderland.WriteKlass(run);
        await run.IngestAsync(Data);

        Total("9953", 2019).ShouldBe([Borderland.Persons("9951", 2019) + Borderland.Persons("9952", 2019), "summed", "9951, 9952", null, null]);
        Total("9953", 2020).ShouldBe([Borderland.Persons("9953", 2020), "exact", "9953", null, null]);
        Total("9981", 2019).ShouldBe([Borderland.Persons("9981", 2019) + Borderland.Persons("9982", 2019), "summed", "9981, 9982", null, null]);
        Total("9972", 2021).ShouldBe([Borderland.Persons("9971", 2021), "recoded", "9971", null, null]);
        Total("9991", 2018).ShouldBe([Borderland.Persons("9991", 2018), "exact", "9991", null, null]);

        var share = Borderland.Persons("9962", 2021) / (Borderland.Persons("9962", 2021) + Borderland.Persons("9963", 2021));
        var part = Total("9962", 2020);
        ((double)part[0]!).ShouldBe(share * Borderland.Persons("9961", 2020), 1e-6);
        part[1..].ShouldBe(["estimated", "9961", "folketall 1.1.2021", null]);
    }

    [Fact]
    public async Task Ingest_Cells_SumToTheSamePopulationOnceEach()
    {
        Borderland.WriteKlass(run);
        await run.IngestAsync(Data);

        run.Query("SELECT count(*) - count(DISTINCT (municipality, year, sex, age)) FROM population_current_borders").ShouldBe([[0L]]);
        var before = run.Query("SELECT year, sum(persons) FROM population WHERE persons > 0 GROUP BY ALL ORDER BY 1");
        var after = run.Query("SELECT year, sum(persons) FROM population_current_borders GROUP BY ALL ORDER BY 1");
        after.Select(r => r[0]).ShouldBe(before.Select(r => r[0]));
        after.Zip(before).ShouldAllBe(r => Math.Abs((double)r.First[1]! - (double)r.Second[1]!) < 1e-6);
        run.Query("SELECT DISTINCT municipality FROM population_current_borders ORDER BY 1").ShouldBe([["9953"], ["9962"], ["9963"], ["9972"], ["9981"], ["9991"]]);
        run.Query("SELECT count(*), any_value(flag), any_value(from_codes) FROM population_current_borders WHERE municipality = '9953' AND year = 2018").ShouldBe([[212L, "summed", "9951, 9952"]]);
    }

    [Fact]
    public async Task Ingest_ChangesWithoutCodes_MovesNothing()
    {
        Borderland.WriteKlass(run, withCodes: false);
        await run.IngestAsync(Data);

        run.Query("SELECT count(*) FROM population_current_borders").ShouldBe(run.Query("SELECT count(*) FROM population"));
        run.Query("SELECT DISTINCT flag FROM population_current_borders").ShouldBe([["exact"]]);
    }

    [Fact]
    public async Task Ingest_OneOfTwoFormerMunicipalitiesMissing_IsNoSmallerSum()
    {
        Borderland.WriteKlass(run);
        var json = File.ReadAllText(Path.Combine(Data, "07459.json"));
        File.WriteAllText(Path.Combine(Data, "07459.json"), json.Replace("\"9952\"", "\"9959\"", StringComparison.Ordinal));
        await run.IngestAsync(Data);

        Total("9953", 2019).ShouldBe([null, "summed", "9951, 9952", null, "9952 har ingen verdi i 2019"]);
        run.Query("SELECT min(year) FROM population_current_borders WHERE municipality = '9953'").ShouldBe([[2020]]);
    }

    [Fact]
    public async Task Ingest_SecondTime_ComputesNothing()
    {
        Borderland.WriteKlass(run);
        await run.IngestAsync(Data);

        (await run.IngestAsync(Data)).Marts.ShouldBe(0);
    }

    [Fact]
    public void Run_ChangesInTheData_IsAStepOfItsOwnAndDoneOnce()
    {
        Borderland.WriteKlass(run);

        run.Run([Data], "9953").Steps.Single(s => s.Step == "Borders").Unchanged.ShouldBeFalse();
        run.Run([Data], "9953").NothingToDo.ShouldBeTrue();
    }

    [Fact]
    public async Task Ingest_NoAnswersOfKlass_LeavesFiguresAsTheyAre()
    {
        await run.IngestAsync(Data);

        run.Query("SELECT count(*) FROM border_link").ShouldBe([[0L]]);
        run.Query("SELECT count(*), any_value(flag) FROM population_total_current_borders WHERE region = '9951'").ShouldBe([[6L, "exact"]]);
    }

    private object?[] Total(string municipality, int year) =>
        run.Query($"SELECT persons, flag, from_codes, method, why_not FROM population_total_current_borders WHERE region = '{municipality}' AND year = {year}").Single();
}
