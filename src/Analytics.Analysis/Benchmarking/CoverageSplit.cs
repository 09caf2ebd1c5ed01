using System.Globalization;

namespace Analytics.Analysis.Benchmarking;

/// <summary>
/// A difference in spending per person of the target group, split on how many are users and what each costs, with nothing left over (F11).
/// The split is the logarithmic mean Divisia index: each factor's logarithmic change times the logarithmic mean of the two products.
/// </summary>
/// <param name="Own">The municipality's kroner per person of the target group.</param>
/// <param name="Reference">The reference's.</param>
/// <param name="CoveragePart">What the coverage explains, in kroner per person of the target group.</param>
/// <param name="UnitCostPart">What the cost of a user explains.</param>
public sealed record CoverageSplit(double Own, double Reference, double CoveragePart, double UnitCostPart)
{
    /// <summary>The whole difference.</summary>
    public double Gap => Own - Reference;

    /// <summary>Splits the difference of two products.</summary>
    /// <param name="ownCoverage">The municipality's coverage, percent of the target group.</param>
    /// <param name="ownUnitCost">Its kroner per user and year.</param>
    /// <param name="referenceCoverage">The reference's coverage, percent.</param>
    /// <param name="referenceUnitCost">Its kroner per user and year.</param>
    /// <returns>The split, or why there is none: a logarithm needs numbers above 0.</returns>
    public static Outcome<CoverageSplit> Of(double ownCoverage, double ownUnitCost, double referenceCoverage, double referenceUnitCost)
    {
        double[] factors = [ownCoverage, ownUnitCost, referenceCoverage, referenceUnitCost];
        if (factors.FirstOrDefault(f => !(f > 0 && double.IsFinite(f)), 1) is var wrong and not 1)
        {
            return Outcome<CoverageSplit>.None(string.Create(
                CultureInfo.InvariantCulture,
                $"Forskjellen kan ikke deles på dekningsgrad og enhetskostnad: alle fire tall må være over null, og ett er {NorwegianText.Number(wrong)}."));
        }

        var (own, reference) = (ownCoverage / 100 * ownUnitCost, referenceCoverage / 100 * referenceUnitCost);
        var mean = LogarithmicMean(own, reference);
        return new CoverageSplit(own, reference, mean * LogRatio(ownCoverage, referenceCoverage), mean * LogRatio(ownUnitCost, referenceUnitCost));
    }

    /// <summary>(a − b) / ln(a / b), which is a where the two are equal.</summary>
    internal static double LogarithmicMean(double a, double b) => a == b ? a : (a - b) / LogRatio(a, b);

    // ln(a / b) without the loss of digits when the two are nearly equal.
    private static double LogRatio(double a, double b) => 2 * Math.Atanh((a - b) / (a + b));
}
