using Analytics.Analysis.Demography;
using Analytics.Analysis.Demography.Paths;
using Analytics.Core;

namespace Analytics.Analysis.Sustainability;

/// <summary>What populations ask of the municipality year by year: persons of each age band times the national unit cost of all sectors together.</summary>
public static class NeedSeries
{
    /// <summary>Need of the opening year and of the years after it, of one municipality.</summary>
    /// <param name="opening">The accounting year that the accounts are from.</param>
    /// <param name="last">The last accounting year.</param>
    /// <param name="own">The municipality's population on a 1 January, or null where it is not known.</param>
    /// <param name="country">The country's population on a 1 January, or null where it is not known.</param>
    /// <param name="costs">Unit costs; those of all sectors together are used.</param>
    /// <returns>The years, or why there are none.</returns>
    public static Outcome<IReadOnlyList<NeedYear>> Of(Year opening, Year last, Func<Year, PopulationVector?> own, Func<Year, PopulationVector?> country, IReadOnlyList<UnitCost> costs)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(country);
        var bands = Bands(costs);
        if (bands.Count == 0)
            return Outcome<IReadOnlyList<NeedYear>>.None("Enhetskostnader for alle sektorer samlet mangler (unit-costs.csv).");
        var years = new List<NeedYear>();
        for (var year = opening; year <= last; year = year.Plus(1))
        {
            if (own(year) is not { Total: > 0 } here)
                return Outcome<IReadOnlyList<NeedYear>>.None($"Folketallet etter alder 1. januar {year} er ikke kjent.");
            if (country(year) is not { Total: > 0 } all)
                return Outcome<IReadOnlyList<NeedYear>>.None($"Landets folketall etter alder 1. januar {year} er ikke kjent.");
            years.Add(new NeedYear(year, here.Total, Cost(here, bands), Cost(all, bands) / all.Total));
        }

        return years;
    }

    /// <summary>The same years for each of many futures; what is counted is alike in all.</summary>
    /// <param name="expected">Need as it is expected; its counted years and the country's are taken over.</param>
    /// <param name="paths">Futures, with <see cref="Groups"/> kept.</param>
    /// <param name="costs">Unit costs; those of all sectors together are used.</param>
    public static IReadOnlyList<IReadOnlyList<NeedYear>> OfPaths(IReadOnlyList<NeedYear> expected, PathEnsemble paths, IReadOnlyList<UnitCost> costs)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(paths);
        var bands = Bands(costs);
        var (need, inhabitants) = (new double[expected.Count][], new double[expected.Count][]);
        for (var i = 0; i < expected.Count; i++)
        {
            if (expected[i].Year > paths.FirstYear)
            {
                (need[i], inhabitants[i]) = (PathAmounts.Of(paths, bands, expected[i].Year), PathAmounts.Of(paths, bands.Select(b => (b.Ages, 1.0)), expected[i].Year));
                continue;
            }

            (need[i], inhabitants[i]) = (new double[paths.Paths], new double[paths.Paths]);
            Array.Fill(need[i], expected[i].Need);
            Array.Fill(inhabitants[i], expected[i].Inhabitants);
        }

        return
        [
            .. Enumerable.Range(0, paths.Paths).Select(path => (IReadOnlyList<NeedYear>)
                [.. expected.Select((year, i) => year with { Need = need[i][path], Inhabitants = inhabitants[i][path] })]),
        ];
    }

    /// <summary>The age bands of the unit costs, which hold every age once.</summary>
    public static IReadOnlyList<AgeRange> Groups(IReadOnlyList<UnitCost> costs) => [.. Bands(costs).Select(b => b.Ages)];

    private static List<(AgeRange Ages, double Cost)> Bands(IReadOnlyList<UnitCost> costs)
    {
        ArgumentNullException.ThrowIfNull(costs);
        return [.. costs.Where(c => c.Sector == DemographicCosts.AllSectors).Select(c => (c.Range, c.KronerPerPerson))];
    }

    private static double Cost(PopulationVector population, List<(AgeRange Ages, double Cost)> bands) => bands.Sum(b => population.Sum(b.Ages) * b.Cost);
}
