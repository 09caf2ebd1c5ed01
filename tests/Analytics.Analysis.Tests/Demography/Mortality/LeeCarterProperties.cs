using Analytics.Analysis.Demography.Mortality;
using Analytics.Core;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.Mortality;

/// <summary>What must hold for any surface without empty cells.</summary>
public sealed class LeeCarterProperties
{
    private const int Groups = 5;
    private const int Years = 8;
    private const double PersonYears = 100_000;

    private static readonly Gen<(double[] A, double[] B, double[] K)> Models =
        from a in Numbers(-9, -1, Groups)
        from b in Numbers(0.05, 1, Groups)
        from k in Numbers(-10, 10, Years)
        where k.Max() - k.Min() > 0.1
        select (a, b, k);

    private static readonly Gen<double[]> Noise = Numbers(-0.3, 0.3, Groups * Years);

    [Fact]
    public void Fit_ExactModel_FindsParametersAndExplainsAll() =>
        Prop.ForAll(Models.ToArbitrary(), m =>
        {
            var (mean, sum) = (m.K.Average(), m.B.Sum());
            var fit = Fitted(m.A, m.B, m.K, new double[Groups * Years], IndexAdjustment.None);
            return Near(fit.A, [.. m.A.Zip(m.B, (a, b) => a + b * mean)])
                && Near(fit.B, [.. m.B.Select(b => b / sum)])
                && Near(fit.K, [.. m.K.Select(k => (k - mean) * sum)])
                && Math.Abs(fit.VarianceExplained - 1) < 1e-9;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Fit_ExactModel_AdjustmentChangesNothing() =>
        Prop.ForAll(Models.ToArbitrary(), m =>
        {
            var none = new double[Groups * Years];
            return Near(Fitted(m.A, m.B, m.K, none, IndexAdjustment.Deaths).K, Fitted(m.A, m.B, m.K, none, IndexAdjustment.None).K);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Fit_NoisySurface_KeepsConstraints() =>
        Prop.ForAll(Models.ToArbitrary(), Noise.ToArbitrary(), (m, noise) =>
        {
            var fit = Fitted(m.A, m.B, m.K, noise, IndexAdjustment.None);
            return Math.Abs(fit.B.Sum() - 1) < 1e-9 && Math.Abs(fit.K.Sum()) < 1e-7 * (1 + fit.K.Max(Math.Abs))
                && fit.VarianceExplained is > 0 and <= 1 + 1e-12;
        }).QuickCheckThrowOnFailure();

    private static LeeCarterModel Fitted(double[] a, double[] b, double[] k, double[] noise, IndexAdjustment adjustment)
    {
        var exposure = a.Select(_ => Enumerable.Repeat(PersonYears, Years).ToArray()).ToArray();
        var deaths = a.Select((_, x) => k.Select((kt, t) => PersonYears * Math.Exp(a[x] + b[x] * kt + noise[x * Years + t])).ToArray()).ToArray();
        return LeeCarter.Fit(new MortalitySurface([0, 1, 5, 10, 15], new Year(2000), deaths, exposure), adjustment).Value!;
    }

    private static bool Near(IReadOnlyList<double> found, IReadOnlyList<double> expected) =>
        found.Zip(expected).All(p => Math.Abs(p.First - p.Second) < 1e-7 * (1 + Math.Abs(p.Second)));

    private static Gen<double[]> Numbers(double low, double high, int count) =>
        Gen.Choose(0, 1_000_000).Select(n => low + (high - low) * n / 1e6).ArrayOf(count);
}
