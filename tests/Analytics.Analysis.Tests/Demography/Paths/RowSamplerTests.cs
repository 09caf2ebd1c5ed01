using Analytics.Analysis.Demography.Paths;
using MathNet.Numerics.Distributions;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.Paths;

public sealed class RowSamplerTests
{
    private const int Paths = 240;
    private const int Years = 400;

    private static readonly double[] Multipliers = [0.5, 1, 1.6];

    [Theory]
    [InlineData(3, 0.001)]
    [InlineData(17, 0.04)]
    [InlineData(17, 0.34)]
    [InlineData(40, 0.024)]
    [InlineData(150, 0.002)]
    [InlineData(700, 0.0275)]
    [InlineData(9500, 0.08)]
    [InlineData(60_000, 0.0001)]
    [InlineData(80, 0.9)]
    public void Take_SameProbability_IsBinomial(int persons, double probability) =>
        Draw([], (sampler, row, taken) => sampler.Take(row, probability, [], taken), persons, -1)[0].ShouldFit(new Binomial(probability, persons));

    [Theory]
    [InlineData(3, 0.001)]
    [InlineData(17, 0.04)]
    [InlineData(17, 0.34)]
    [InlineData(20, 0.042)]
    [InlineData(40, 0.024)]
    [InlineData(9500, 0.08)]
    [InlineData(80, 0.7)]
    public void Take_ProbabilityOfEachPath_IsBinomialWithThatProbability(int persons, double probability)
    {
        var taken = Draw(Multipliers, (sampler, row, taken) => sampler.Take(row, probability, OfPaths(), taken), persons, -1);
        for (var kind = 0; kind < Multipliers.Length; kind++)
            taken[kind].ShouldFit(new Binomial(Math.Min(1, probability * Multipliers[kind]), persons));
    }

    // Paths share random numbers and must not share fates: their losses together vary as those of as many single persons.
    [Theory]
    [InlineData(17, 0.04)]
    [InlineData(40, 0.024)]
    [InlineData(150, 0.04)]
    [InlineData(700, 0.0275)]
    [InlineData(80, 0.7)]
    public void Take_AllPathsOfARow_AreIndependent(int persons, double probability)
    {
        var (sampler, sums) = (Started(Paths), new List<int>());
        for (var year = 0; year < 10 * Years; year++)
        {
            var taken = new int[Paths];
            sampler.Take(Enumerable.Repeat(persons, Paths).ToArray(), probability, [], taken);
            sums.Add(taken.Sum());
        }

        sums.ShouldFit(new Binomial(probability, persons * Paths));
    }

    [Theory]
    [InlineData(0.02, 0)]
    [InlineData(0.2, 0.5)]
    [InlineData(3, 1.3)]
    [InlineData(150, 0)]
    public void Add_MeanOfEachPath_IsPoissonWithThatMean(double mean, double fixedMean)
    {
        var added = Draw(Multipliers, (sampler, row, added) => sampler.Add(row, fixedMean, mean, OfPaths(), added), 0, 1);
        for (var kind = 0; kind < Multipliers.Length; kind++)
            added[kind].ShouldFit(new Poisson(fixedMean + mean * Multipliers[kind]));
    }

    [Fact]
    public void Take_EverybodyOrNobody_IsCertain()
    {
        int[] persons = [0, 1, 70, 100_000];
        var (sampler, taken) = (Started(4), new int[4]);
        sampler.Take(persons, 0, [], taken);
        taken.ShouldAllBe(number => number == 0);
        sampler.Take(persons, 1, [], taken);
        taken.ShouldBe([0, 1, 70, 100_000]);
        persons.ShouldAllBe(number => number == 0);
    }

    private static double[] OfPaths() => [.. Enumerable.Range(0, Paths).Select(path => Multipliers[path % Multipliers.Length])];

    private static RowSampler Started(int paths)
    {
        var sampler = new RowSampler(paths);
        sampler.Start(7, 1, 0, 0);
        return sampler;
    }

    private static List<int>[] Draw(double[] multipliers, Action<RowSampler, int[], int[]> draw, int persons, int sign)
    {
        var kinds = Math.Max(1, multipliers.Length);
        List<int>[] numbers = [.. Enumerable.Range(0, kinds).Select(_ => new List<int>())];
        var sampler = Started(Paths);
        for (var year = 0; year < Years; year++)
        {
            var (row, drawn) = (Enumerable.Repeat(persons, Paths).ToArray(), new int[Paths]);
            draw(sampler, row, drawn);
            for (var path = 0; path < Paths; path++)
            {
                row[path].ShouldBe(persons + sign * drawn[path]);
                numbers[path % kinds].Add(drawn[path]);
            }
        }

        return numbers;
    }
}
