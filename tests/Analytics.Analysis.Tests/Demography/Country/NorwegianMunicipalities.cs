using System.Globalization;
using Analytics.Analysis.Demography;
using Analytics.Analysis.Demography.Accuracy;
using Analytics.Core;
using Analytics.Testing;

namespace Analytics.Analysis.Tests.Demography.Country;

/// <summary>
/// 348 municipalities 2005-2026 in the borders of 2024: Statistics Norway, table 07459 (CC BY 4.0). 239 of them by single year of age in every year; the others in ten of the years by five-year group,
/// which are split as the 239 together are.
/// </summary>
internal static class NorwegianMunicipalities
{
    private static readonly Lazy<IReadOnlyList<PopulationHistory>> Read = new(ReadAll);

    public static IReadOnlyList<PopulationHistory> All => Read.Value;

    public static CountryCounts Counts => CountryCounts.FromSingleAges(All.ToDictionary(h => h.Municipality, h => h.ByAge));

    private static List<PopulationHistory> ReadAll()
    {
        var names = Csv.Rows("vectors", "ssb-municipal-population-backtest", "municipalities.csv").ToDictionary(r => r["municipality"], r => r["name"]);
        var single = Csv.Read(SharedFolder.Combine("real", "population", "pop_age_sex_kommune2024_2005_2026_wide.csv.gz"))
            .Where(r => names.ContainsKey(r["kommunenr"]))
            .GroupBy(r => (Code: r["kommunenr"], Year: YearOf(r)))
            .Where(g => g.Count() == 2)
            .ToDictionary(g => g.Key, g => new PopulationVector(Single(g.First(r => r["sex"] == "male")), Single(g.First(r => r["sex"] == "female"))));
        var together = single.GroupBy(p => p.Key.Year).ToDictionary(g => g.Key, g => Sum(g.Select(p => p.Value)));
        var byCode = single.GroupBy(p => p.Key.Code).ToDictionary(g => g.Key, g => g.ToDictionary(p => p.Key.Year, p => p.Value));
        foreach (var row in Csv.Rows("vectors", "ssb-municipal-population-backtest", "population_5year_groups.csv"))
        {
            if (!byCode.TryGetValue(row["municipality"], out var years))
                byCode[row["municipality"]] = years = [];
            var year = YearOf(row);
            if (!years.ContainsKey(year))
                years[year] = new PopulationVector(Split(row, "m", together[year].Ages(Sex.Male)), Split(row, "f", together[year].Ages(Sex.Female)));
        }

        return [.. byCode.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => Reference.History(names[p.Key], p.Value, p.Key))];
    }

    private static Year YearOf(Dictionary<string, string> row) => new(int.Parse(row["year"], CultureInfo.InvariantCulture));

    private static double[] Single(Dictionary<string, string> row) => [.. Enumerable.Range(0, Age.Count).Select(a => row.Number($"a{a}"))];

    private static PopulationVector Sum(IEnumerable<PopulationVector> all)
    {
        double[] male = new double[Age.Count], female = new double[Age.Count];
        foreach (var one in all)
        {
            for (var age = 0; age < Age.Count; age++)
            {
                male[age] += one[Sex.Male, age];
                female[age] += one[Sex.Female, age];
            }
        }

        return new PopulationVector(male, female);
    }

    private static double[] Split(Dictionary<string, string> row, string sex, ReadOnlySpan<double> pattern)
    {
        var ages = new double[Age.Count];
        for (var group = 0; group <= 90; group += 5)
        {
            var end = group == 90 ? Age.Count : group + 5;
            var persons = row.Number(group == 90 ? $"{sex}90+" : $"{sex}{group}");
            var whole = pattern[group..end].ToArray().Sum();
            for (var age = group; age < end; age++)
                ages[age] = persons * pattern[age] / whole;
        }

        return ages;
    }
}
