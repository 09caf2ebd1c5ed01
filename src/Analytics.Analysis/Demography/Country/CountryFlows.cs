using Analytics.Analysis.Demography.Flows;
using Analytics.Core;

namespace Analytics.Analysis.Demography.Country;

/// <summary>Gross moves that agree with each municipality's net migration on the day of the launch. Cells are men's ages 0-105+, then women's.</summary>
/// <remarks>
/// From stocks alone only net moves are seen. All move as a model schedule says, more or less lively where moves are counted; the country's own net gain at each sex and age is immigration less
/// emigration, and its arrivals lie on the municipalities by their inhabitants of that age and their counted share; what is left of a municipality's net is domestic, sums to zero over the country, and decides how many of the movers it draws. Where more leave than the schedule
/// says, and nobody comes, the municipality's own out-probability is raised to its net loss, up to a cap that is counted.
/// </remarks>
internal sealed class CountryFlows
{
    private const int Cells = SexAgeValues.Length;

    // Where a handful of persons is all that is known, estimates of net loss can exceed everybody there is.
    private const double MostAbroad = 0.45;
    private const double MostLeaving = 0.95;

    private readonly double[][] pull;

    public CountryFlows(CountryEstimate estimate)
    {
        var options = estimate.Options;
        var persons = estimate.Areas.Select(a => SexAgeValues.Of(a.Base)).ToArray();
        var people = new double[Cells];
        var net = new double[Cells];
        for (var area = 0; area < persons.Length; area++)
        {
            for (var cell = 0; cell < Cells; cell++)
            {
                people[cell] += persons[area].Cells[cell];
                net[cell] += persons[area].Cells[cell] * estimate.Areas[area].NetRates[cell];
            }
        }

        double[] byAge = [.. Enumerable.Range(0, Age.Count).Select(age => people[age] + people[Age.Count + age])];
        var domestic = MobilitySchedule.ScaledTo(byAge, options.DomesticMobility, options.OldestMover);
        var abroad = MobilitySchedule.ScaledTo(byAge, options.Emigration, options.OldestMover);
        var (immigration, weight, emigration) = (new double[Cells], new double[Cells], new double[persons.Length][]);
        CappedCells = new int[persons.Length];
        for (var area = 0; area < persons.Length; area++)
        {
            emigration[area] = new double[Cells];
            for (var cell = 0; cell < Cells; cell++)
            {
                var rate = people[cell] > 0 ? net[cell] / people[cell] : 0;
                emigration[area][cell] = Capped(Math.Max(abroad[cell % Age.Count] * estimate.Areas[area].Moves.Emigration, -rate), MostAbroad, ref CappedCells[area]);
                immigration[cell] += persons[area].Cells[cell] * (rate + emigration[area][cell]);
                weight[cell] += persons[area].Cells[cell] * estimate.Areas[area].Moves.Immigration;
            }
        }

        Start = persons;
        Emigration = [.. emigration.Select(e => new SexAgeValues(e))];
        Immigration = new SexAgeValues[persons.Length];
        NetImmigration = new SexAgeValues[persons.Length];
        OutProbability = new SexAgeValues[persons.Length];
        pull = new double[persons.Length][];
        for (var area = 0; area < persons.Length; area++)
        {
            var own = estimate.Areas[area];
            double[] outs = new double[Cells], arrivals = new double[Cells], gained = new double[Cells], draws = new double[Cells];
            for (var cell = 0; cell < Cells; cell++)
            {
                var here = persons[area].Cells[cell];
                arrivals[cell] = weight[cell] > 0 ? Math.Max(0, immigration[cell]) * here * own.Moves.Immigration / weight[cell] : 0;
                gained[cell] = arrivals[cell] - here * emigration[area][cell];
                var rate = here > 0 ? own.NetRates[cell] - gained[cell] / here : 0;
                outs[cell] = Capped(Math.Max(domestic[cell % Age.Count] * own.Moves.Domestic, -rate), MostLeaving - emigration[area][cell], ref CappedCells[area]);
                draws[cell] = here * Math.Max(0, outs[cell] + rate);
            }

            OutProbability[area] = new SexAgeValues(outs);
            Immigration[area] = new SexAgeValues(arrivals);
            NetImmigration[area] = new SexAgeValues(gained);
            pull[area] = draws;
        }
    }

    /// <summary>How many sexes and ages of each municipality were to lose more than can leave.</summary>
    public int[] CappedCells { get; }

    /// <summary>Counted persons of each municipality.</summary>
    public SexAgeValues[] Start { get; }

    /// <summary>Probability of moving to another municipality during a year, for each.</summary>
    public SexAgeValues[] OutProbability { get; }

    /// <summary>Probability of leaving the country during a year, for each.</summary>
    public SexAgeValues[] Emigration { get; }

    /// <summary>Persons who come from abroad in a year, for each.</summary>
    public SexAgeValues[] Immigration { get; }

    /// <summary>How many more come from abroad than go there in the first year, for each.</summary>
    public SexAgeValues[] NetImmigration { get; }

    /// <summary>Divides a year's movers over the municipalities: each draws as on the launch day, in proportion to how its own number of movers has changed.</summary>
    /// <remarks>With fixed shares, growing cohorts in the cities would fill small places that have fewer and fewer to replace; back-tests said so.</remarks>
    /// <param name="population">Persons of each municipality.</param>
    /// <returns>Expected persons who move in, for each; their sum is that of those who move out, at every sex and age.</returns>
    public double[][] MovesIn(double[][] population)
    {
        double[] pool = new double[Cells], draw = new double[Cells];
        var grown = new double[population.Length];
        for (var area = 0; area < population.Length; area++)
        {
            double before = 0, now = 0;
            for (var cell = 0; cell < Cells; cell++)
            {
                var outs = population[area][cell] * OutProbability[area].Cells[cell];
                pool[cell] += outs;
                now += outs;
                before += Start[area].Cells[cell] * OutProbability[area].Cells[cell];
            }

            grown[area] = before > 0 ? now / before : 0;
            for (var cell = 0; cell < Cells; cell++)
                draw[cell] += grown[area] * pull[area][cell];
        }

        return
        [
            .. population.Select((persons, area) =>
            {
                var moves = new double[Cells];
                for (var cell = 0; cell < Cells; cell++)
                    moves[cell] = draw[cell] > 0 ? pool[cell] * grown[area] * pull[area][cell] / draw[cell] : persons[cell] * OutProbability[area].Cells[cell];
                return moves;
            }),
        ];
    }

    private static double Capped(double probability, double most, ref int capped)
    {
        if (probability <= most)
            return probability;
        capped++;
        return most;
    }
}
