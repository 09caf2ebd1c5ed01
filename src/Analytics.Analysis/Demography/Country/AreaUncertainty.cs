using Analytics.Analysis.Demography.Flows;
using Analytics.Analysis.Demography.Paths;
using Analytics.Core;

namespace Analytics.Analysis.Demography.Country;

/// <summary>Draws possible futures of one municipality around its projection.</summary>
public static class AreaUncertainty
{
    /// <summary>How uncertain the levels are for a municipality.</summary>
    /// <param name="forecast">Its projection; the in-moves of the first year say how much a shock to them weighs.</param>
    /// <param name="options">The calibration; the defaults when left out.</param>
    public static LevelShocks Shocks(AreaForecast forecast, UncertaintyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        options ??= new UncertaintyOptions();
        var inhabitants = forecast.Estimate.Inhabitants;
        var arrivals = (forecast.Accounts[0].MovesIn + forecast.Accounts[0].Immigration) / inhabitants;
        var size = options.ReferenceSize / inhabitants;
        var own = options.OwnLevel * Math.Pow(size, options.OwnLevelPower);
        return new LevelShocks
        {
            Migration = arrivals > 0
                ? new LevelShock
                {
                    SigmaLevel = Math.Sqrt(own * own + options.CommonLevel * options.CommonLevel) / arrivals,
                    SigmaYear = options.Year * Math.Pow(size, options.YearPower) / arrivals,
                    Autocorrelation = options.Autocorrelation,
                }
                : LevelShock.None,
            Fertility = new LevelShock { SigmaLevel = options.FertilityLevel, SigmaWalk = options.FertilityWalk },
            Mortality = new LevelShock { SigmaLevel = options.MortalityLevel, SigmaWalk = options.MortalityWalk },
        };
    }

    /// <summary>Draws the paths. The same seed gives the same paths on any machine and number of threads.</summary>
    /// <param name="forecast">The projection that they are centred on.</param>
    /// <param name="paths">How many.</param>
    /// <param name="seed">What the random numbers follow from.</param>
    /// <param name="groups">Whose numbers are kept, besides all persons together.</param>
    /// <param name="keepCells">Whether each sex and single age is kept.</param>
    /// <param name="options">The calibration; the defaults when left out.</param>
    public static PathEnsemble Draw(AreaForecast forecast, int paths, ulong seed, IEnumerable<AgeRange> groups, bool keepCells = false, UncertaintyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        return PathSimulator.Simulate(Whole(forecast.Population[0]), forecast.Launch, forecast.Flows, new PathSettings(seed)
        {
            Paths = paths,
            Area = forecast.Estimate.Area.Value,
            Shocks = Shocks(forecast, options),
            Groups = [.. groups.Prepend(new AgeRange(0)).Distinct().Select(ages => new PathGroup(ages))],
            KeepCells = keepCells,
        });
    }

    /// <summary>Populations moved to other borders by shares are not whole; the sum is kept as near as can be by carrying the rest from age to age.</summary>
    private static SexAgeValues Whole(PopulationVector population)
    {
        var cells = SexAgeValues.Of(population).Cells.ToArray();
        var rest = 0.0;
        for (var cell = 0; cell < cells.Length; cell++)
        {
            var whole = Math.Max(0, Math.Round(cells[cell] + rest));
            rest += cells[cell] - whole;
            cells[cell] = whole;
        }

        return new SexAgeValues(cells);
    }
}
