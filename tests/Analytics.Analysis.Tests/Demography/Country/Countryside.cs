using System.Globalization;
using Analytics.Analysis.Demography;
using Analytics.Core;

namespace Analytics.Analysis.Tests.Demography.Country;

/// <summary>A made-up country of fifty municipalities of 400 to 60 000 inhabitants, which grow and shrink at different ages.</summary>
internal static class Countryside
{
    public static IReadOnlyList<PopulationHistory> Fifty() =>
    [
        .. Enumerable.Range(0, 50).Select(i => Reference.History(
            $"By {i}",
            Enumerable.Range(2010, 17).ToDictionary(y => new Year(y), y => Town(i, y - 2010)),
            (9900 + i).ToString(CultureInfo.InvariantCulture))),
    ];

    private static PopulationVector Town(int number, int passed)
    {
        var size = 0.02 * Math.Pow(1.11, number);
        double[] Ages(double skew) =>
        [
            .. Towns.Broad(size).Ages(Sex.Male).ToArray().Select((p, age) => p * (1 + skew * passed * (0.004 * Math.Sin(age / 9.0 + number) + 0.0004 * (number - 25)))),
        ];
        return new PopulationVector(Ages(1), Ages(0.8));
    }
}
