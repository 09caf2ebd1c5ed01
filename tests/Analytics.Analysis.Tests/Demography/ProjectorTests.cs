using Analytics.Analysis.Demography;
using Analytics.Analysis.Demography.Paths;
using Analytics.Core;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography;

public sealed class ProjectorTests
{
    [Theory]
    [InlineData(ProjectionVariant.Main)]
    [InlineData(ProjectionVariant.NoMigration)]
    public void Project_EveryYear_BalancesAndStaysNonNegative(ProjectionVariant variant)
    {
        var projection = Reference.Project(Towns.Still(2020, 2026, 0.2), variant, 30).Value!;

        projection.Years.Count.ShouldBe(31);
        projection.BaseYear.ShouldBe(new Year(2026));
        foreach (var change in projection.Changes!)
        {
            var end = projection.Years[change.Year.Plus(1)];
            (projection.Years[change.Year].Total + change.Births - change.Deaths + change.NetMigration).ShouldBe(end.Total, 1e-6);
            end.Ages(Sex.Male).ToArray().Concat(end.Ages(Sex.Female).ToArray()).ShouldAllBe(p => p >= 0);
        }
    }

    [Fact]
    public void Project_NoMigration_IgnoresHowPeopleMoved()
    {
        var still = Towns.Still(2025, 2026);
        var drained = Reference.History("Tømt", new Dictionary<Year, PopulationVector> { [new Year(2025)] = Towns.BroadWith(20, 5000), [new Year(2026)] = Towns.Broad() });

        var one = Reference.Project(still, ProjectionVariant.NoMigration, 10).Value!;
        var other = Reference.Project(drained, ProjectionVariant.NoMigration, 10).Value!;
        var moving = Reference.Project(drained, ProjectionVariant.Main, 10).Value!;

        other.Years[new Year(2036)].Sum(new AgeRange(11)).ShouldBe(one.Years[new Year(2036)].Sum(new AgeRange(11)), 1e-9);
        other.Assumptions.NetMigrationPerYear.ShouldBe(0);
        moving.Assumptions.NetMigrationPerYear.ShouldBeLessThan(0);
        moving.LastYear.ShouldBe(new Year(2036));
    }

    [Fact]
    public void Of_LongerReach_BeginsAsTheShorterOneDoes()
    {
        var towns = new[] { Towns.Still(2020, 2026, 0.2) };
        var code = towns[0].Municipality;
        var far = new CountryProjections(towns, Reference.National, reach: 25).Of(code, 5).Value!;
        var near = Projector.Of(towns, code, Reference.National, 5).Value!;
        PathGroup[] groups = [new(new AgeRange(0)), new(new AgeRange(80))];

        var (longer, shorter) = (far.Project(ProjectionVariant.Main), near.Project(ProjectionVariant.Main));
        var (beyond, until) = (new CountryProjections(towns, Reference.National).Of(code, 25).Value!.Draw(40, 7, [new AgeRange(80)]), near.Draw(40, 7, [new AgeRange(80)]));

        longer.LastYear.ShouldBe(new Year(2031));
        longer.Assumptions.ShouldBe(shorter.Assumptions);
        foreach (var year in shorter.Years.Keys)
        {
            longer.Years[year].Ages(Sex.Female).ToArray().ShouldBe(shorter.Years[year].Ages(Sex.Female).ToArray());
            far.Country(year).Total.ShouldBe(near.Country(year).Total);
            foreach (var group in groups)
                beyond.Persons(group, year).ToArray().ShouldBe(until.Persons(group, year).ToArray());
        }

        Should.Throw<ArgumentOutOfRangeException>(() => far.Country(new Year(2032)));
    }

    [Fact]
    public void Project_OneCohort_GrowsOlder()
    {
        var history = Reference.History("Kull", new Dictionary<Year, PopulationVector> { [new Year(2025)] = Towns.Only(9, 1000), [new Year(2026)] = Towns.Only(10, 1000) });

        var projection = Reference.Project(history, ProjectionVariant.NoMigration, 20).Value!;

        projection.Years[new Year(2036)].Sum(new AgeRange(20, 20)).ShouldBe(2000, 10);
        projection.Years[new Year(2046)].Sum(new AgeRange(30, 30)).ShouldBe(2000, 30);
    }

    [Fact]
    public void Project_TooFewYears_SaysWhyNot() =>
        Reference.Project(Towns.Still(2026, 2026), ProjectionVariant.Main, 10).WhyNotNb!.ShouldContain("mangler folketall etter alder i de 5 årene før 1. januar 2026");

    [Fact]
    public void Project_HorizonTooLong_Refuses() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Reference.Project(Towns.Still(2020, 2026), ProjectionVariant.Main, 41));

    [Fact]
    public void Of_MunicipalityWithoutCounts_SaysWhyNot() =>
        Projector.Of([Towns.Still(2020, 2026)], new MunicipalityCode("9902"), Reference.National, 10).WhyNotNb!.ShouldContain("9902");

    [Fact]
    public void Project_WithPaths_HasIntervalsAroundTheProjection()
    {
        var projector = Projector.Of([Towns.Still(2020, 2026, 0.1)], new MunicipalityCode("9901"), Reference.National, 10).Value!;

        var projection = projector.Project(ProjectionVariant.Main, paths: 400);

        projection.Intervals.Count.ShouldBe(10 * (1 + ServiceAgeGroup.Standard.Count));
        projection.Cells.Count.ShouldBe(10);
        foreach (var interval in projection.Intervals)
        {
            interval.Persons.Contains(projection.Years[interval.Year].Sum(interval.Ages)).ShouldBeTrue($"{interval}");
            interval.Fewer.ShouldBeInRange(0, 1);
        }

        var total = projection.Intervals.Where(i => i.Ages == new AgeRange(0)).OrderBy(i => i.Year).ToList();
        total[^1].Persons.Width.ShouldBeGreaterThan(2 * total[0].Persons.Width);
        projection.Interval(new AgeRange(0), new Year(2036)).ShouldBe(total[^1]);
        projection.Interval(new AgeRange(3, 4), new Year(2036)).ShouldBeNull();
        projector.Project(ProjectionVariant.Main, paths: 400).Intervals.ShouldBe(projection.Intervals);
        projector.Project(ProjectionVariant.Main, paths: 400, seed: 2).Intervals.ShouldNotBe(projection.Intervals);
    }

    [Fact]
    public void Project_GroupThatEmpties_IsSurelyFewer()
    {
        var history = Reference.History("Kull", new Dictionary<Year, PopulationVector> { [new Year(2025)] = Towns.Only(14, 1000), [new Year(2026)] = Towns.Only(15, 1000) });

        var projection = Projector.Of([history], history.Municipality, Reference.National, 2).Value!.Project(ProjectionVariant.NoMigration, paths: 100);

        projection.Interval(new AgeRange(6, 15), new Year(2027))!.Fewer.ShouldBe(1);
        projection.Interval(new AgeRange(16, 66), new Year(2027))!.Fewer.ShouldBe(0);
    }

    // United Nations, World Population Prospects 2019: Norway 2020-2050 by five-year steps, with the recipe and tolerances of the vector's notes.
    [SharedFact]
    public void Step_NorwayMediumVariant_IsNearUnitedNations()
    {
        const string folder = "un-wpp2019-norway-medium";
        var start = Csv.Rows("vectors", folder, "base_2020_thousands.csv").ToList();
        var deaths = Csv.Rows("vectors", folder, "mx.csv").ToList();
        var percents = Csv.Rows("vectors", folder, "percent_asfr.csv").ToList();
        var expected = Csv.Rows("vectors", folder, "expected_population_thousands.csv").ToList();
        double[] shares = [.085, .045, .045, .11, .20, .18, .12, .08, .05, .035, .025, .015];
        var population = new BySex<IReadOnlyList<double>>(start.Column("male"), start.Column("female"));

        foreach (var scalar in Csv.Rows("vectors", folder, "scalars.csv"))
        {
            var period = scalar["period"];
            BySex<LifeTable> tables = new(Abridged(deaths, "male", period), Abridged(deaths, "female", period));
            tables.Male.Expectancies[0].ShouldBe(scalar.Number("e0_male"), 0.15);
            tables.Female.Expectancies[0].ShouldBe(scalar.Number("e0_female"), 0.15);
            var fertility = new double[start.Count];
            for (var g = 0; g < percents.Count; g++)
                fertility[g + 3] = scalar.Number("tfr") * percents[g].Number(period) / 100 / 5;
            var movers = new double[start.Count];
            for (var g = 0; g < shares.Length; g++)
                movers[g] = scalar.Number("net_migration_thousands_5y") / 2 * shares[g] / shares.Sum() / 2;
            population = CohortComponent.Step(
                population,
                new CohortRates(new(Joined(tables.Male), Joined(tables.Female)), fertility, scalar.Number("sex_ratio_at_birth"), 5),
                new CohortMigration(new(movers, movers), new(movers, movers))).End;

            var year = period[5..];
            double[] women = expected.Where(r => r["sex"] == "female").Column(year), men = expected.Where(r => r["sex"] == "male").Column(year);
            ShouldBeNear(population.Female.Sum() + population.Male.Sum(), women.Sum() + men.Sum(), 0.01);
            ShouldBeNear(population.Female.Skip(16).Sum() + population.Male.Skip(16).Sum(), women.Skip(16).Sum() + men.Skip(16).Sum(), 0.015);
            ShouldBeNear(population.Female[0] + population.Male[0], women[0] + men[0], 0.03);
        }
    }

    // Statistics Norway, table 07459 in the borders of 2024. Bounds are loose: the outcome holds refugees that nobody could foresee in 2016.
    [SharedTheory]
    [InlineData("1130", 0.05, 0.08)]
    [InlineData("1827", 0.10, 0.15)]
    public void Project_RealMunicipalityFrom2016_IsNear2026(string code, double total, double oldest)
    {
        var launch = new Year(2016);
        var outcome = new Year(2026);
        var history = Reference.Real(code);

        var projection = Reference.Project(history, ProjectionVariant.Main, 10, launch).Value!;

        ShouldBeNear(projection.Years[outcome].Total, history.ByAge[outcome].Total, total);
        ShouldBeNear(projection.Years[outcome].Sum(new AgeRange(80)), history.ByAge[outcome].Sum(new AgeRange(80)), oldest);
    }

    private static LifeTable Abridged(List<Dictionary<string, string>> rows, string sex, string period)
    {
        var own = rows.Where(r => r["sex"] == sex).ToList();
        var rates = own.Column(period);
        var starts = own.Column("age_start");
        var mean = Enumerable.Repeat(2.5, rates.Length).ToArray();
        mean[0] = LifeTable.InfantMeanYears(rates[0], sex == "male" ? Sex.Male : Sex.Female);
        mean[1] = sex == "male" ? 1.651 - 2.816 * rates[0] : 1.522 - 1.518 * rates[0];
        return new LifeTable(rates, mean, [.. starts.Zip(starts.Skip(1).Append(105), (from, to) => to - from)]);
    }

    /// <summary>Survival by five-year group, with ages 0 and 1-4 joined.</summary>
    private static double[] Joined(LifeTable table)
    {
        double[] years = [table.PersonYears[0] + table.PersonYears[1], .. table.PersonYears.Skip(2)];
        var ratios = years.Select((y, g) => g == 0 ? y / 5 : y / years[g - 1]).ToArray();
        ratios[^1] = years[^1] / (years[^2] + years[^1]);
        return ratios;
    }

    private static void ShouldBeNear(double found, double expected, double relative) => found.ShouldBe(expected, expected * relative);
}
