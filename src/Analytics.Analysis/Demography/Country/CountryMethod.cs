using Analytics.Analysis.Demography.Accuracy;
using Analytics.Analysis.Demography.Paths;
using Analytics.Core;

namespace Analytics.Analysis.Demography.Country;

/// <summary>The project's own projection, in the form that back-tests hold against simple methods.</summary>
/// <param name="national">The country's rates; what was not known at a launch is hidden from it.</param>
/// <param name="paths">Futures drawn for each municipality's intervals; 0, the default, for none.</param>
/// <param name="seed">What they follow from; 1 by default.</param>
/// <param name="options">The model's settings; the defaults when left out.</param>
/// <param name="uncertainty">The calibration of intervals; the defaults when left out.</param>
public sealed class CountryMethod(NationalRates national, int paths = 0, ulong seed = 1, CountryModelOptions? options = null, UncertaintyOptions? uncertainty = null) : IProjectionMethod
{
    /// <summary>The method's code.</summary>
    public const string MethodCode = "cohort_model";

    private static readonly double[] Probabilities = [0.1, 0.9, 0.025, 0.975];

    /// <inheritdoc/>
    public string Code => MethodCode;

    /// <inheritdoc/>
    public string NameNb => "egen modell";

    /// <inheritdoc/>
    public IReadOnlyList<Accuracy.AreaForecast> Project(CountryCounts known, Year launch, IReadOnlyList<int> horizons)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(horizons);
        var estimate = CountryEstimator.Estimate(known, national, launch, options);
        if (estimate.Areas.Count == 0 || horizons.Count == 0)
            return [];
        var forecast = new CountryForecaster(estimate, horizons.Max()).Main;
        return [.. forecast.Areas.SelectMany(area => Forecasts(area, launch, horizons))];
    }

    private IEnumerable<Accuracy.AreaForecast> Forecasts(AreaForecast area, Year launch, IReadOnlyList<int> horizons)
    {
        var groups = AccuracyAgeGroups.TotalAndStandard;
        var ensemble = paths == 0 ? null : AreaUncertainty.Draw(area, paths, seed, groups, options: uncertainty);
        foreach (var horizon in horizons)
        {
            var persons = FiveYearGroups.Of(area.Population[horizon]);
            yield return new Accuracy.AreaForecast(area.Estimate.Area, horizon, persons.Total, persons)
            {
                Intervals = ensemble is null
                    ? new Dictionary<AgeRange, PredictionIntervals>()
                    : groups.ToDictionary(group => group, group => Intervals(ensemble, group, launch.Plus(horizon))),
            };
        }
    }

    private static PredictionIntervals Intervals(PathEnsemble ensemble, AgeRange group, Year year)
    {
        var quantiles = ensemble.Quantiles(new PathGroup(group), year, Probabilities);
        return new PredictionIntervals(new PredictionInterval(quantiles[0], quantiles[1]), new PredictionInterval(quantiles[2], quantiles[3]));
    }
}
