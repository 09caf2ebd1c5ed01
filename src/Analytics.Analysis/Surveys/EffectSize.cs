using MathNet.Numerics;

namespace Analytics.Analysis.Surveys;

/// <summary>Differences in units of the spread among respondents, so that surveys can be held together.</summary>
public static class EffectSize
{
    /// <summary>Cohen's d with the pooled standard deviation; NaN when a group has fewer than two answers or nobody differs.</summary>
    public static double Cohen(SampleMoments first, SampleMoments second) => first.Count < 2 || second.Count < 2
        ? double.NaN
        : (first.Mean - second.Mean) / Math.Sqrt((((first.Count - 1) * first.Deviation * first.Deviation) + ((second.Count - 1) * second.Deviation * second.Deviation)) / Degrees(first, second));

    /// <summary>Hedges' g: d without its bias in small groups, by the exact factor Γ(m/2) / (√(m/2) Γ((m − 1)/2)).</summary>
    public static double Hedges(SampleMoments first, SampleMoments second)
    {
        var half = Degrees(first, second) / 2.0;
        return Cohen(first, second) * Math.Exp(SpecialFunctions.GammaLn(half) - SpecialFunctions.GammaLn(half - 0.5)) / Math.Sqrt(half);
    }

    /// <summary>Hedges' g by the approximate factor 1 − 3 / (4m − 1).</summary>
    public static double HedgesApproximate(SampleMoments first, SampleMoments second) => Cohen(first, second) * (1 - (3 / ((4.0 * Degrees(first, second)) - 1)));

    private static int Degrees(SampleMoments first, SampleMoments second) => first.Count + second.Count - 2;
}
