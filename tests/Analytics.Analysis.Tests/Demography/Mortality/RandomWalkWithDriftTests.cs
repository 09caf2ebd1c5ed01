using System.Text.Json;
using Analytics.Analysis.Demography.Mortality;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.Mortality;

public sealed class RandomWalkWithDriftTests
{
    // Lee and Carter (1992): k(1989), drift and deviation as published, with the 1.96 of the source.
    // The published interval leaves out the drift's own error, so the number of changes, 1900-1989, has no part in it.
    [SharedFact]
    public void Forecast_UnitedStates2050_EqualsPublishedInterval()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(SharedFolder.Combine("vectors", "lee-carter-us-published", "expected.json")));
        var expected = file.RootElement;
        var bounds = expected.GetProperty("k_2050_95_percent_interval");
        var walk = new RandomWalkWithDrift(Value("k_1989"), Value("drift_per_year"), Value("innovation_sd"), 89);

        var in2050 = walk.Forecast((int)Value("forecast_year") - 1989, driftUncertain: false);

        in2050.Mean.ShouldBe(Value("k_2050_mean"), 1e-5);
        in2050.At(-1.96).ShouldBe(bounds[0].GetDouble(), 1e-5);
        in2050.At(1.96).ShouldBe(bounds[1].GetDouble(), 1e-5);

        double Value(string name) => expected.GetProperty(name).GetDouble();
    }

    // By hand: changes −1, −3, −2; drift −2; squares 1 + 1 + 0 over two degrees of freedom.
    [Fact]
    public void Estimate_FourYears_EqualsHandCalculation()
    {
        var walk = RandomWalkWithDrift.Estimate([3, 2, -1, -3]);

        walk.ShouldBe(new RandomWalkWithDrift(-3, -2, 1, 3));
        walk.Forecast(3).ShouldBe(new IndexForecast(3, -9, Math.Sqrt(6)));
        walk.Forecast(0).ShouldBe(new IndexForecast(0, -3, 0));
    }

    [Theory]
    [InlineData(1.0, 2.0)]
    [InlineData(1.0, 2.0, double.NaN)]
    public void Estimate_TooFewOrMissing_Refuses(params double[] index) =>
        Should.Throw<ArgumentException>(() => RandomWalkWithDrift.Estimate(index)).Message.ShouldContain("found 2 finite");

    [Fact]
    public void Forecast_BackInTime_Refuses() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new RandomWalkWithDrift(0, -1, 1, 10).Forecast(-1));
}
