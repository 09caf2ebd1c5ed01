using System.Globalization;
using Analytics.Core;

namespace Analytics.Analysis.Demography.Accuracy;

/// <summary>Cohorts moved five years at a time by the change ratios of the last five years.</summary>
/// <param name="strength">Persons of the country's ratio added to each cohort; infinite for the country's alone.</param>
internal sealed class HamiltonPerry(double strength) : IProjectionMethod
{
    public string Code => strength switch
    {
        0 => "hamilton_perry_local",
        double.PositiveInfinity => "hamilton_perry_national",
        _ => string.Create(CultureInfo.InvariantCulture, $"hamilton_perry_shrunk_k{strength}"),
    };

    public string NameNb => strength switch
    {
        0 => "Hamilton-Perry med kommunens egne forholdstall",
        double.PositiveInfinity => "Hamilton-Perry med landets forholdstall",
        _ => $"Hamilton-Perry med forholdstall trukket mot landets (k = {NorwegianText.Number(strength)})",
    };

    public IReadOnlyList<AreaForecast> Project(CountryCounts known, Year launch, IReadOnlyList<int> horizons)
    {
        var before = launch.Plus(-SimpleMethods.BaseYears);
        var steps = horizons.Where(h => h % FiveYearGroups.Width == 0).Select(h => h / FiveYearGroups.Width).Order().ToList();
        var areas = known.CountedIn(before, launch);
        if (steps.Count == 0 || CohortChange.Between(known.Sum(areas, before), known.Sum(areas, launch)) is not { } national)
            return [];

        var forecasts = new List<AreaForecast>();
        foreach (var area in areas)
        {
            var population = known.Groups(area, launch)!;
            var change = CohortChange.Between(known.Groups(area, before)!, population, national, strength);
            var done = 0;
            foreach (var step in steps)
            {
                for (; done < step; done++)
                    population = change.Apply(population);
                forecasts.Add(new AreaForecast(area, step * FiveYearGroups.Width, population.Total, population));
            }
        }

        return forecasts;
    }
}
