using System.Text.Json;
using Analytics.Analysis.Demography;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography;

/// <summary>
/// Females of three countries, Goodman, Keyfitz and Pullum, Theoretical Population Biology 5 (1974), with the eigenvalues and -vectors of their Leslie matrices by the
/// R package demogR 0.6.0: what the life table and the cohort-component step must come to when the same rates go on for long.
/// </summary>
public sealed class StablePopulationTests
{
    private const string Vector = "goodman-keyfitz-leslie-three-countries";
    private const double Boys = 1.05;
    private const int Steps = 150;

    [SharedTheory]
    [InlineData("venezuela_1965", "ven")]
    [InlineData("madagascar_1966", "mad")]
    [InlineData("usa_1967", "usa")]
    public void Step_SameRatesForLong_ComesToTheLeslieMatrixsOwnGrowthAndAges(string country, string prefix)
    {
        using var answers = JsonDocument.Parse(File.ReadAllText(SharedFolder.Combine("vectors", Vector, "expected.json")));
        var expected = answers.RootElement.GetProperty(country);
        var stableAges = Numbers(expected, "stable_age");
        var (table, rates) = Schedules(prefix);
        var groups = rates.Fertility.Count;

        var before = Project([.. Enumerable.Repeat(1.0, groups)], rates, Steps);
        var after = Project(before, rates, 1);
        var bearing = after.Take(stableAges.Length).ToArray();
        var growth = Math.Log(after[0] / before[0]) / rates.YearsPerStep;
        var daughters = Daughters(rates);

        // The package prints the expectancy with two decimals.
        table.Expectancies[0].ShouldBe(expected.GetProperty("e0").GetDouble(), 0.005);
        (after[0] / before[0]).ShouldBe(expected.GetProperty("lambda_5y").GetDouble(), 1e-8);
        growth.ShouldBe(expected.GetProperty("r").GetDouble(), 1e-8);
        daughters.ShouldBe(expected.GetProperty("R0").GetDouble(), 1e-8);
        (Math.Log(daughters) / growth).ShouldBe(expected.GetProperty("generation_time").GetDouble(), 1e-6);
        for (var age = 0; age < bearing.Length; age++)
            (bearing[age] / bearing.Sum()).ShouldBe(stableAges[age], 1e-8, $"group {age}");
    }

    [SharedTheory]
    [InlineData("venezuela_1965", "ven")]
    [InlineData("usa_1967", "usa")]
    public void Step_OneWomanForLong_LeavesDescendantsByHerReproductiveValue(string country, string prefix)
    {
        using var answers = JsonDocument.Parse(File.ReadAllText(SharedFolder.Combine("vectors", Vector, "expected.json")));
        var values = Numbers(answers.RootElement.GetProperty(country), "reproductive_value");
        var (_, rates) = Schedules(prefix);

        var descendants = values.Select((_, start) => Project([.. rates.Fertility.Select((_, age) => age == start ? 1.0 : 0)], rates, Steps)[0]).ToArray();

        for (var age = 0; age < values.Length; age++)
            (descendants[age] / descendants[0]).ShouldBe(values[age], 1e-8, $"group {age}");
    }

    /// <summary>Net reproduction: the girls of one woman of the youngest group, who are taken out as they come.</summary>
    private static double Daughters(CohortRates rates)
    {
        IReadOnlyList<double> cohort = [1, .. Enumerable.Repeat(0.0, rates.Fertility.Count - 1)];
        var girls = 0.0;
        for (var step = 1; step < rates.Fertility.Count; step++)
        {
            var end = Project(cohort, rates, 1);
            girls += end[0];
            cohort = [0, .. end.Skip(1)];
        }

        return girls;
    }

    private static IReadOnlyList<double> Project(IReadOnlyList<double> women, CohortRates rates, int steps)
    {
        // The package gives the oldest mothers m/2.05 girls a step, where the formula of all the others says L(0)·m/2/2.05.
        var oldest = rates.Fertility.Count - 1;
        while (rates.Fertility[oldest] == 0)
            oldest--;
        var excess = rates.Fertility[oldest] * (rates.YearsPerStep * rates.Survival.Female[0] / 2 - 1) / (1 + Boys);

        for (var step = 0; step < steps; step++)
        {
            var end = CohortComponent.Step(new(women, women), rates).End.Female;
            women = [end[0] - excess * women[oldest], .. end.Skip(1)];
        }

        return women;
    }

    /// <summary>The package's life table, its two youngest groups joined, as rates of a step of five years.</summary>
    private static (LifeTable Table, CohortRates Rates) Schedules(string prefix)
    {
        var rows = Csv.Rows("vectors", Vector, "inputs.csv").ToList();
        double[] women = rows.Column($"{prefix}_pop"), births = rows.Column($"{prefix}_births");
        var deathRates = rows.Column($"{prefix}_deaths").Zip(women, (d, n) => d / n).ToArray();
        double[] meanYears = [0.07 + 1.7 * deathRates[0], 1.5, .. Enumerable.Repeat(2.5, rows.Count - 2)];
        var table = new LifeTable(deathRates, meanYears, [1, 4, .. Enumerable.Repeat(5.0, rows.Count - 2)]);

        // The package builds its matrix from person-years rounded as it prints them.
        double[] printed = [.. table.PersonYears.Select(l => Math.Round(l, 4))];
        double[] years = [printed[0] + printed[1], .. printed.Skip(2)];
        double[] survival = [years[0] / 5, .. years.Skip(1).SkipLast(1).Zip(years, (to, from) => to / from), years[^1] / (years[^2] + years[^1])];
        double[] fertility = [0, .. births.Zip(women, (b, n) => b / n).Skip(2)];
        return (table, new CohortRates(new(survival, survival), fertility, Boys, 5));
    }

    private static double[] Numbers(JsonElement country, string name) => [.. country.GetProperty(name).EnumerateArray().Select(v => v.GetDouble())];
}
