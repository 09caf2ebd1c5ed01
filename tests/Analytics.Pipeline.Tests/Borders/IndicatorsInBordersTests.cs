using Analytics.Pipeline.Tests.Configuration;
using Analytics.Pipeline.Tests.Running;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Borders;

/// <summary>Indicators of the invented country in the borders of its newest change, each by its rule.</summary>
public sealed class IndicatorsInBordersTests : IDisposable
{
    private readonly PipelineCopy pipelines = new();
    private readonly RunInTemporaryFolder run;

    public IndicatorsInBordersTests()
    {
        File.AppendAllText(Path.Combine(pipelines.Root, "indicators.csv"), "arsverk-omsorg,arsverk-omsorg,Årsverk i omsorg,årsverk,1,context,omsorg,12209,KOSaarsverk0000,,,1,verified_data,,none,,sum,0,\n");
        run = new RunInTemporaryFolder { Pipelines = pipelines.Root };
        Borderland.WriteKlass(run);
    }

    public void Dispose()
    {
        run.Dispose();
        pipelines.Dispose();
    }

    [Fact]
    public async Task Ingest_FullTimeEquivalentsOfAMerger_AreSummedAndNeverAveraged()
    {
        Borderland.WriteKostra(run, "12209", "KOSaarsverk0000", (code, _) => code switch { "9951" => 120.5, "9952" => 40, "9953" => 170, _ => 10 });
        await Ingest();

        Value("arsverk-omsorg", "9953", 2019).ShouldBe([160.5, null, "summed", "9951, 9952", null]);
        Value("arsverk-omsorg", "9953", 2020).ShouldBe([170.0, null, "exact", "9953", null]);
        Value("arsverk-omsorg", "9981", 2019).ShouldBe([20.0, null, "summed", "9981, 9982", null]);
        Value("arsverk-omsorg", "9972", 2021).ShouldBe([10.0, null, "recoded", "9971", null]);
        run.Query("SELECT count(*) - count(DISTINCT (region, year, indicator)) FROM indicator_value_current_borders").ShouldBe([[0L]]);
    }

    [Fact]
    public async Task Ingest_AmountOfASplitWithoutPopulation_IsNotMovedAndSaysWhy()
    {
        Borderland.WriteKostra(run, "12209", "KOSaarsverk0000", (_, _) => 10);
        await Ingest();

        Value("arsverk-omsorg", "9962", 2020).ShouldBe(
            [null, null, "not_movable", "9961", "9961 er delt på 9962, 9963 (1.1.2021): folketallet i 9962, 9963 er ikke kjent nær delingen"]);
    }

    [Fact]
    public async Task Ingest_AmountOfASplitWithPopulation_IsEstimated()
    {
        Borderland.WritePopulation(run);
        Borderland.WriteKostra(run, "12209", "KOSaarsverk0000", (_, _) => 10);
        await Ingest();

        var share = Borderland.Persons("9962", 2021) / (Borderland.Persons("9962", 2021) + Borderland.Persons("9963", 2021));
        var part = Value("arsverk-omsorg", "9962", 2020);
        ((double)part[0]!).ShouldBe(10 * share, 1e-9);
        part[2].ShouldBe("estimated");
    }

    [Fact]
    public async Task Ingest_PerInhabitant_IsAMeanWeightedByThoseAtTheEndOfTheYear()
    {
        Borderland.WritePopulation(run);
        Borderland.WriteKostra(run, "12134", "KOSAG110000", (code, _) => code == "9951" ? 60_000 : 70_000);
        await Ingest();

        // The year before the merger has its own 1 January: at its end the two are one.
        double Mean(int day) => (60_000 * Borderland.Persons("9951", day) + 70_000 * Borderland.Persons("9952", day)) / (Borderland.Persons("9951", day) + Borderland.Persons("9952", day));
        ((double)Value("frie-inntekter-konsern", "9953", 2018)[0]!).ShouldBe(Mean(2019), 1e-6);
        ((double)Value("frie-inntekter-konsern", "9953", 2019)[0]!).ShouldBe(Mean(2019), 1e-6);
        Mean(2018).ShouldNotBe(Mean(2019));
        Value("frie-inntekter-konsern", "9953", 2019)[2].ShouldBe("reweighted");
    }

    [Fact]
    public async Task Ingest_PercentOfIncome_IsWeightedByTheIncome()
    {
        Borderland.WriteKostra(run, "12134", "KOSAGD230000", (code, _) => code == "9951" ? 4 : 1);
        Borderland.WriteKostra(run, "13551", "KOSbelop0000", (code, _) => code == "9951" ? 100_000 : 300_000, ("KOKart0000", "AGD45"));
        await Ingest();

        Value("netto-driftsresultat-konsern", "9953", 2019).ShouldBe([1.75, null, "reweighted", "9951, 9952", null]);
        Value("brutto-driftsinntekter-konsern", "9953", 2019).ShouldBe([400_000.0, null, "summed", "9951, 9952", null]);
    }

    [Fact]
    public async Task Ingest_PercentOfIncomeThatIsNotRead_IsNotMovedAndSaysWhy()
    {
        Borderland.WriteKostra(run, "12134", "KOSAGD230000", (_, _) => 4);
        await Ingest();

        Value("netto-driftsresultat-konsern", "9953", 2019).ShouldBe(
            [null, null, "not_movable", "9951, 9952", "nevneren (brutto driftsinntekter) er ikke kjent for 9951, 9952 i 2019"]);
        Value("netto-driftsresultat-konsern", "9972", 2021).ShouldBe([4.0, null, "recoded", "9971", null]);
    }

    [Fact]
    public async Task Ingest_NoRule_IsOnlyCarriedToANewNumber()
    {
        Borderland.WriteKostra(run, "12255", "KOSgrunnskolepoe0000", (_, _) => 42);
        await Ingest();

        Value("grunnskolepoeng", "9972", 2021).ShouldBe([42.0, null, "recoded", "9971", null]);
        Value("grunnskolepoeng", "9953", 2019).ShouldBe(
            [null, null, "not_movable", "9951, 9952", "9953 er satt sammen av 9951, 9952, og tallet kan ikke settes sammen uten sin egen nevner (indikatorkatalogen har ingen merge_rule)"]);
    }

    private Task Ingest() => run.IngestAsync(Path.Combine(run.Root, "data"));

    private object?[] Value(string indicator, string region, int year) =>
        run.Query($"SELECT value, status, flag, from_codes, why_not FROM indicator_value_current_borders WHERE indicator = '{indicator}' AND region = '{region}' AND year = {year}").Single();
}
