using Analytics.Analysis.Demography.Flows;
using Analytics.Core;
using Analytics.Testing;
using Shouldly;

namespace Analytics.Analysis.Tests.Demography.Flows;

public sealed class CanadaFlowsTests
{
    private const string Folder = "un-wpp-canada-1x1";
    private const int OpenAge = 100;

    // United Nations Population Division's workflow ccmppWPP: Canada 1950-1990 by single year to 100+, 40 steps, migrants at the end of the year.
    // Above 100 the open group's ratio holds at each age, so that the ages 100-105+ together are its 100+.
    [SharedFact]
    public void Project_CanadaFortyYears_EqualsUnitedNations()
    {
        var tables = new[] { "survival_ratio_male", "survival_ratio_female", "asfr", "net_migrants_male", "net_migrants_female", "expected_population_male", "expected_population_female" }
            .ToDictionary(name => name, name => Csv.Rows("vectors", Folder, $"{name}.csv").ToList());
        var ratios = Csv.Rows("vectors", Folder, "srb.csv").ToDictionary(r => r["year"], r => r.Number("males_per_female"));
        var totals = Csv.Rows("vectors", Folder, "expected_totals.csv").ToDictionary(r => r["year"]);
        var start = Csv.Rows("vectors", Folder, "base_population_1950.csv").ToList();
        var years = Enumerable.Range(1950, 40).Select(year => Flows($"{year}")).ToList();

        var projection = AreaProjection.Project(new SexAgeValues(Persons(start.Column("male")), Persons(start.Column("female"))), years, new FlowOptions(FlowTiming.AtEnd));

        for (var year = 0; year < years.Count; year++)
        {
            var (column, next) = ($"{1950 + year}", $"{1951 + year}");
            projection.Account(year).Births.ShouldBe(totals[column].Number("births_male") + totals[column].Number("births_female"), 1e-4);
            projection.Account(year).Deaths.ShouldBe(totals[column].Number("deaths_male") + totals[column].Number("deaths_female"), 1e-4);
            projection.Account(year).ClampedCells.ShouldBe(0);
            if (!tables["expected_population_male"][0].ContainsKey(next))
                continue;
            ShouldAgree(projection.Population(year + 1)[..Age.Count], tables["expected_population_male"].Column(next), next);
            ShouldAgree(projection.Population(year + 1)[Age.Count..], tables["expected_population_female"].Column(next), next);
        }

        YearFlows Flows(string column)
        {
            var fertility = new double[Age.Count];
            foreach (var row in tables["asfr"])
                fertility[(int)row.Number("age_start")] = row.Number(column);
            var (men, women) = (tables["net_migrants_male"].Column(column), tables["net_migrants_female"].Column(column));
            return new YearFlows(new SexAgeValues(Survival(tables["survival_ratio_male"].Column(column)), Survival(tables["survival_ratio_female"].Column(column))), fertility)
            {
                SexRatioAtBirth = ratios[column],
                ExtraFlows = new SexAgeValues(Persons(men[1..]), Persons(women[1..])),
                ExtraNewborns = new(men[0], women[0]),
            };
        }
    }

    private static double[] Survival(double[] ratios) => [.. ratios, .. Enumerable.Repeat(ratios[^1], Age.Count - ratios.Length)];

    private static double[] Persons(double[] ages) => [.. ages, .. new double[Age.Count - ages.Length]];

    private static void ShouldAgree(ReadOnlySpan<double> found, double[] expected, string year)
    {
        for (var age = 0; age < OpenAge; age++)
            found[age].ShouldBe(expected[age], 1e-4, $"age {age} in {year}");
        found[OpenAge..].ToArray().Sum().ShouldBe(expected[OpenAge], 1e-4, $"age {OpenAge}+ in {year}");
    }
}
