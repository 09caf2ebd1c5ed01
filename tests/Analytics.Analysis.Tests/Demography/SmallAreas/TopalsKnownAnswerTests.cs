using System.Text.Json;
using Analytics.Analysis.Demography.SmallAreas;
using Analytics.Core;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.SmallAreas;

/// <summary>Females of Pará de Minas 2010, the published example of Gonzaga and Schmertmann (2016), fitted by Schmertmann's own TOPALS_fit (commit 1666cb3b).</summary>
public sealed class TopalsKnownAnswerTests
{
    private const string Vector = "topals-small-area-mortality";

    [SharedTheory]
    [InlineData("N", "D", "alpha_single_age", "expected_logm", "expected_se", "e0_single_age")]
    [InlineData("N_small", "D_small", "alpha_small", "expected_logm_small", "expected_se_small", "e0_small")]
    public void Fit_SingleAges_EqualsAuthorsProgram(string exposure, string deaths, string offsets, string logRates, string errors, string expectancy)
    {
        var rows = Csv.Rows("vectors", Vector, "para_de_minas_females.csv").ToList();

        var fit = Topals.Fit(rows.Column(deaths), rows.Column(exposure), rows.Column("std"));

        fit.Converged.ShouldBeTrue();
        fit.Iterations.ShouldBeInRange(2, 15);
        Deviation(fit.Offsets, Expected(offsets)).ShouldBeLessThan(1e-6);
        Deviation(fit.LogRates, rows.Column(logRates)).ShouldBeLessThan(1e-6);
        Deviation(fit.StandardErrors, rows.Column(errors)).ShouldBeLessThan(1e-5);
        LifeExpectancy(fit.Rates).ShouldBe(Expected(expectancy)[0], 1e-5);
        fit.ExpectedDeaths.Sum().ShouldBe(rows.Column(deaths).Sum(), 1e-6);
    }

    [SharedFact]
    public void Fit_Groups_EqualsAuthorsProgram()
    {
        var rows = Csv.Rows("vectors", Vector, "para_de_minas_females.csv").ToList();
        double[] deaths = rows.Column("D"), exposures = rows.Column("N");
        int[] bounds = [0, 1, .. Enumerable.Range(1, 20).Select(i => i * 5)];
        var groups = bounds.Zip(bounds.Skip(1), (from, to) => new AgeMortality(new AgeRange(from, to - 1), deaths[from..to].Sum(), exposures[from..to].Sum())).ToList();

        var fit = Topals.Fit(groups, rows.Column("std"));

        fit.Converged.ShouldBeTrue();
        Deviation(fit.Offsets, Expected("alpha_grouped_0_1_5_10_95_100")).ShouldBeLessThan(1e-6);
        Deviation(fit.LogRates, rows.Column("expected_logm_grouped")).ShouldBeLessThan(1e-6);
        LifeExpectancy(fit.Rates).ShouldBe(Expected("e0_grouped")[0], 1e-5);
    }

    private static double[] Expected(string name)
    {
        using var answers = JsonDocument.Parse(File.ReadAllText(SharedFolder.Combine("vectors", Vector, "expected.json")));
        var answer = answers.RootElement.GetProperty(name);
        return answer.ValueKind == JsonValueKind.Array ? [.. answer.EnumerateArray().Select(v => v.GetDouble())] : [answer.GetDouble()];
    }

    private static double Deviation(IReadOnlyList<double> found, IReadOnlyList<double> expected)
    {
        found.Count.ShouldBe(expected.Count);
        return found.Zip(expected, (f, e) => Math.Abs(f - e)).Max();
    }

    /// <summary>The example's own rule, to age 100: the trapezoids under exp(−cumulated m).</summary>
    private static double LifeExpectancy(IReadOnlyList<double> rates)
    {
        var survivors = new double[rates.Count + 1];
        survivors[0] = 1;
        for (var age = 0; age < rates.Count; age++)
            survivors[age + 1] = survivors[age] * Math.Exp(-rates[age]);
        return survivors.Zip(survivors.Skip(1), (from, to) => (from + to) / 2).Sum();
    }
}
