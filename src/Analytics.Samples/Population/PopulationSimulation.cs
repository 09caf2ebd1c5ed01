using Analytics.Core;
using Analytics.Samples.Country;

namespace Analytics.Samples.Population;

/// <summary>A cohort simulation person by person: every birth, death and move is drawn, so that stocks and flows add up exactly.</summary>
internal sealed class PopulationSimulation
{
    /// <summary>The least share of the leavers that a municipality also receives, however large it already is.</summary>
    private const double LeastReturn = 0.25;

    /// <summary>Immigrants a year as a share of the population, at least.</summary>
    private const double LeastImmigration = 0.004;

    private readonly SeededRandom random;
    private readonly double[] immigrantAges = Mobility.ImmigrantAges();
    private readonly IReadOnlyList<SampleMunicipality> municipalities = Municipalities.All;

    private PopulationSimulation(int seed) => random = SeededRandom.For(seed, "population");

    /// <summary>Runs the country from 1985, and keeps 2015-2026.</summary>
    public static PopulationHistory Run(int seed) => new PopulationSimulation(seed).Run();

    private PopulationHistory Run()
    {
        var history = new PopulationHistory();
        var stocks = municipalities.Select(m => StartingPopulation.Make(m, SizeTargets.At(m, StartingPopulation.Year), random)).ToArray();
        for (var year = StartingPopulation.Year; year < PopulationHistory.LastYear; year++)
        {
            var events = Live(stocks, year);
            for (var i = 0; i < stocks.Length; i++)
            {
                history.Record(municipalities[i], year, stocks[i], events[i]);
                stocks[i] = events[i].Apply(stocks[i]);
            }
        }

        for (var i = 0; i < stocks.Length; i++)
            history.Record(municipalities[i], PopulationHistory.LastYear, stocks[i], null);
        return history;
    }

    private YearEvents[] Live(PersonTable[] stocks, int year)
    {
        var events = new YearEvents[stocks.Length];
        for (var i = 0; i < stocks.Length; i++)
        {
            events[i] = new YearEvents();
            Bear(municipalities[i], stocks[i], events[i], year);
            Leave(municipalities[i], stocks[i], events[i], year);
        }

        var missing = stocks.Select((stock, i) => SizeTargets.At(municipalities[i], year + 1) - events[i].Apply(stock).Total).ToArray();
        var leavers = events.Select(e => e.DomesticOut.Total).ToArray();
        Arrive(stocks, events, missing, missing.Sum() - leavers.Sum());
        Settle(events, missing, leavers);
        return events;
    }

    private void Bear(SampleMunicipality municipality, PersonTable stock, YearEvents events, int year)
    {
        var births = 0;
        for (var age = Fertility.FirstAge; age <= Fertility.LastAge; age++)
            births += random.Binomial(stock[Sex.Female, age], municipality.Fertility * Fertility.Rate(age, year));

        events.Births[Sex.Male, 0] = random.Binomial(births, Fertility.ShareOfBoys);
        events.Births[Sex.Female, 0] = births - events.Births[Sex.Male, 0];
    }

    private void Leave(SampleMunicipality municipality, PersonTable stock, YearEvents events, int year)
    {
        foreach (var sex in PersonTable.Sexes)
        {
            for (var age = 0; age <= PersonTable.LastAge; age++)
            {
                var present = YearEvents.Survivors(stock, sex, age) + events.Births[sex, age];
                present -= events.Deaths[sex, age] = random.Binomial(present, Mortality.Probability(sex, age, year));
                present -= events.DomesticOut[sex, age] = random.Binomial(present, municipality.OutMobility * Mobility.DomesticProbability(age));
                events.Emigration[sex, age] = random.Binomial(present, Mobility.EmigrationProbability(age));
            }
        }
    }

    /// <summary>Immigrants fill what the whole country lacks, in proportion to size.</summary>
    private void Arrive(PersonTable[] stocks, YearEvents[] events, double[] missing, double wanted)
    {
        var country = stocks.Sum(stock => stock.Total);
        var immigrants = Math.Max(wanted, LeastImmigration * country);
        for (var i = 0; i < stocks.Length; i++)
        {
            var count = random.CountAround(immigrants * stocks[i].Total / country);
            missing[i] -= count;
            for (var person = 0; person < count; person++)
                events[i].Immigration[random.Chance(0.52) ? Sex.Male : Sex.Female, random.Pick(immigrantAges)]++;
        }
    }

    /// <summary>Each domestic mover chooses one of the other municipalities: what one loses another gains.</summary>
    private void Settle(YearEvents[] events, double[] missing, int[] leavers)
    {
        var weights = new double[events.Length];
        for (var origin = 0; origin < events.Length; origin++)
        {
            foreach (var sex in PersonTable.Sexes)
            {
                for (var age = 0; age <= PersonTable.LastAge; age++)
                {
                    var movers = events[origin].DomesticOut[sex, age];
                    if (movers == 0)
                        continue;

                    for (var i = 0; i < weights.Length; i++)
                        weights[i] = i == origin ? 0 : Math.Max(missing[i], LeastReturn * leavers[i]) * Mobility.Pull(municipalities[i], age);
                    for (var person = 0; person < movers; person++)
                        events[random.Pick(weights)].DomesticIn[sex, age]++;
                }
            }
        }
    }
}
