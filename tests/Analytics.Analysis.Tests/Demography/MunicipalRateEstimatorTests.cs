using Analytics.Analysis.Demography;
using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography;

public sealed class MunicipalRateEstimatorTests
{
    [Fact]
    public void Estimate_NationalRatesAndNoMoves_FindsLevelOneAndNoMigration()
    {
        var history = Simulated(fertility: 1, mortality: 1, scale: 50);

        var rates = MunicipalRateEstimator.Estimate(history, Reference.National, []).Value!;

        rates.FertilityLevel.ShouldBe(1, 1e-9);
        rates.MortalityLevel.ShouldBe(1, 1e-9);
        rates.NetMigrationRates.Male.Concat(rates.NetMigrationRates.Female).ShouldAllBe(r => Math.Abs(r) < 1e-9);
        rates.YearPairs.ShouldBe(5);
        (rates.From, rates.To).ShouldBe((new Year(2020), new Year(2025)));
    }

    [Theory]
    [InlineData(200, 0.95)]
    [InlineData(0.01, 0.1)]
    public void Estimate_BirthsAHalfMore_IsPulledTowardsOneBySize(double scale, double share)
    {
        var rates = MunicipalRateEstimator.Estimate(Simulated(fertility: 1.5, mortality: 1, scale), Reference.National, []).Value!;

        if (scale > 1)
            rates.FertilityLevel.ShouldBeInRange(1 + 0.5 * share, 1.5);
        else
            rates.FertilityLevel.ShouldBeInRange(1, 1 + 0.5 * share);
    }

    [Fact]
    public void Estimate_MoreDeathsAmongOldest_RaisesMortality() =>
        MunicipalRateEstimator.Estimate(Simulated(fertility: 1, mortality: 1.2, scale: 100), Reference.National, []).Value!.MortalityLevel.ShouldBe(1.2, 0.03);

    [Fact]
    public void Estimate_CountedDeaths_GoBeforeCohorts()
    {
        var history = Simulated(fertility: 1, mortality: 1, scale: 100);
        PopulationEvents[] none = [.. Enumerable.Range(2020, 5).Select(y => new PopulationEvents(new Year(y), 0, 0, 0, 0))];

        MunicipalRateEstimator.Estimate(history, Reference.National, none).Value!.MortalityLevel.ShouldBeLessThan(0.1);
    }

    [Fact]
    public void Estimate_ConstantArrivalsOfThirtyYearOlds_FindsThemNearThirty()
    {
        var arrivals = new double[Age.Count];
        arrivals[30] = 1000;

        var rates = MunicipalRateEstimator.Estimate(Simulated(1, 1, scale: 100, arrivals), Reference.National, []).Value!.NetMigrationRates.Female;

        rates[29].ShouldBeGreaterThan(0);
        rates[60].ShouldBe(0, 1e-3);
        rates.Skip(75).ShouldAllBe(r => r == 0);
    }

    [Fact]
    public void Estimate_OneYearOnly_SaysWhyNot()
    {
        var outcome = MunicipalRateEstimator.Estimate(Towns.Still(2025, 2025), Reference.National, []);

        outcome.HasValue.ShouldBeFalse();
        outcome.WhyNotNb.ShouldBe("Stillstand mangler to påfølgende år med folketall etter alder fram til 1. januar 2025; flytting og fødsler kan da ikke anslås.");
    }

    [Fact]
    public void Estimate_YearFilledWithZeros_CountsAsMissing()
    {
        var none = new double[Age.Count];
        var history = Reference.History("Ny", new Dictionary<Year, PopulationVector>
        {
            [new Year(2024)] = new(none, none),
            [new Year(2025)] = Towns.Broad(),
            [new Year(2026)] = Towns.Broad(),
        });

        MunicipalRateEstimator.Estimate(history, Reference.National, []).Value!.YearPairs.ShouldBe(1);
    }

    /// <summary>Counts 2020-2025 that follow from known rates, with arrivals at the end of each year.</summary>
    private static PopulationHistory Simulated(double fertility, double mortality, double scale, double[]? arrivals = null)
    {
        var national = Reference.National;
        var none = new double[Age.Count];
        var years = new Dictionary<Year, PopulationVector> { [new Year(2020)] = Towns.Broad(scale) };
        for (var year = new Year(2020); year < new Year(2025); year = year.Plus(1))
        {
            var start = years[year];
            var step = CohortComponent.Step(
                new(start.Ages(Sex.Male).ToArray(), start.Ages(Sex.Female).ToArray()),
                new CohortRates(national.SurvivalIn(year, mortality), national.FertilityIn(year, fertility), national.SexRatioAtBirth),
                new CohortMigration(new(none, none), new(arrivals ?? none, arrivals ?? none)));
            years[year.Plus(1)] = new PopulationVector([.. step.End.Male], [.. step.End.Female]);
        }

        return Reference.History("Regnestykke", years);
    }
}
