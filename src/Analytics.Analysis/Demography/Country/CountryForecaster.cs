using Analytics.Analysis.Demography.Flows;
using Analytics.Core;

namespace Analytics.Analysis.Demography.Country;

/// <summary>Projects all municipalities of an estimate together, year by year, never rounded.</summary>
/// <remarks>The main alternative is run twice: first by rates alone, then with its totals drawn a little towards a damped trend. What that adds to the rates is kept, and every other alternative takes it over.</remarks>
public sealed class CountryForecaster
{
    /// <summary>The longest projection, years.</summary>
    public const int LongestHorizon = 40;

    private const int Cells = SexAgeValues.Length;

    private readonly CountryEstimate estimate;
    private readonly CountryFlows flows;
    private readonly CountryClosure closure;

    /// <summary>Prepares the projections, and makes the main alternative.</summary>
    /// <param name="estimate">What is known on the day of the launch.</param>
    /// <param name="horizon">Years ahead, 1-40.</param>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is outside 1-40.</exception>
    /// <exception cref="ArgumentException">The estimate has no municipality.</exception>
    public CountryForecaster(CountryEstimate estimate, int horizon)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(horizon, LongestHorizon);
        if (estimate.Areas.Count == 0)
            throw new ArgumentException("An estimate without municipalities has nothing to project; read the reasons in LeftOut.", nameof(estimate));
        this.estimate = estimate;
        Horizon = horizon;
        flows = new CountryFlows(estimate);
        var byRates = Run(ProjectionLevers.Main, new MainClosing(estimate, horizon, null));
        var closing = new MainClosing(estimate, horizon, Totals(byRates));
        Main = Run(ProjectionLevers.Main, closing);
        closure = closing.Closure;
    }

    /// <summary>Years ahead.</summary>
    public int Horizon { get; }

    /// <summary>The main alternative.</summary>
    public CountryForecast Main { get; }

    /// <summary>Another alternative.</summary>
    /// <param name="levers">What it changes.</param>
    public CountryForecast Project(ProjectionLevers levers)
    {
        ArgumentNullException.ThrowIfNull(levers);
        return Run(levers, new KnownClosing(closure, levers.AdjustsTotal));
    }

    private CountryForecast Run(ProjectionLevers levers, IYearClosing closing)
    {
        var national = estimate.National with { DeclineFactor = levers.MortalityDecline };
        var areas = estimate.Areas.Count;
        var population = new double[Horizon + 1][][];
        var made = new (YearFlows Flows, FlowAccount Account)[Horizon][];
        population[0] = [.. flows.Start.Select(s => s.Cells.ToArray())];
        for (var passed = 0; passed < Horizon; passed++)
        {
            var (start, end, happened) = (population[passed], new double[areas][], new (YearFlows, FlowAccount)[areas]);
            var rates = new YearLevers(estimate.Launch.Plus(passed), national, levers, flows);
            var movesIn = flows.MovesIn(start);
            var year = passed;
            Parallel.For(0, areas, area =>
            {
                end[area] = new double[Cells];
                var survival = rates.Survival(estimate.Areas[area]);
                happened[area] = closing.Step(year, area, start[area], factor => rates.Of(area, estimate.Areas[area], survival, movesIn[area], factor), end[area]);
            });
            (population[passed + 1], made[passed]) = (end, happened);
        }

        return new CountryForecast(
            estimate,
            [
                .. estimate.Areas.Select((own, area) => new AreaForecast(
                    own,
                    [.. population.Select(year => new PopulationVector(year[area].AsSpan(0, Age.Count), year[area].AsSpan(Age.Count)))],
                    [.. made.Select(year => year[area].Flows)],
                    [.. made.Select(year => year[area].Account)],
                    estimate.Launch)
                {
                    CappedCells = flows.CappedCells[area],
                }),
            ]);
    }

    private static double[][] Totals(CountryForecast forecast) =>
        [.. Enumerable.Range(1, forecast.Areas[0].Horizon).Select(passed => forecast.Areas.Select(a => a.Population[passed].Total).ToArray())];
}
