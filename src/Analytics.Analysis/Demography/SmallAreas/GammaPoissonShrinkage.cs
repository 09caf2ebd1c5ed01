using System.Globalization;
using MathNet.Numerics;

namespace Analytics.Analysis.Demography.SmallAreas;

/// <summary>Draws the levels of small areas towards the country's, the more the fewer events they expect.</summary>
/// <remarks>
/// The gamma-Poisson model of empirical Bayes disease mapping (Clayton and Kaldor, Biometrics 43, 1987, pp. 671–681) with the prior mean fixed at the country's level:
/// y ~ Poisson(θ·E) and θ ~ Gamma(α, α), of mean 1 and variance 1/α. Given the counts θ ~ Gamma(α + y, α + E). Over all θ the counts are negative binomial,
/// Γ(y + α) / (Γ(α)·y!) · (α / (α + E))^α · (E / (α + E))^y, and α is where their joint likelihood is highest. That α is itself estimated is not part of the variance.
/// </remarks>
public static class GammaPoissonShrinkage
{
    private const double WeakestStrength = 1e-9;
    private const double StrongestStrength = 1e6;
    private const double GridStep = 1.5;

    // Below this a gain cannot be told from the rounding of the logarithms of gamma functions.
    private const double LeastGain = 1e-6;

    /// <summary>One area's level for a given strength: mean (α + y)/(α + E), variance (α + y)/(α + E)².</summary>
    /// <param name="area">Events and expected events.</param>
    /// <param name="strength">α, above zero; infinite gives the country's level with no variance.</param>
    /// <exception cref="ArgumentException">The strength is not above zero, a number is negative or missing, or there are events where none could be expected.</exception>
    public static ShrunkenLevel Shrink(AreaEvents area, double strength)
    {
        if (!(strength > 0))
            throw new ArgumentException($"The strength is above zero; found {AsText(strength)}.", nameof(strength));
        Check(area, 0);
        if (double.IsPositiveInfinity(strength))
            return new ShrunkenLevel(1, 0, 0);
        var (shape, rate) = (strength + area.Events, strength + area.Expected);
        return new ShrunkenLevel(shape / rate, shape / rate / rate, area.Expected / rate);
    }

    /// <summary>All areas' levels, with the strength that the areas themselves imply.</summary>
    /// <param name="areas">Events and expected events of each area.</param>
    /// <returns>One level for each area, in the order given.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Fit"/>.</exception>
    public static IReadOnlyList<ShrunkenLevel> Shrink(IReadOnlyList<AreaEvents> areas)
    {
        var strength = Fit(areas).Strength;
        return [.. areas.Select(area => Shrink(area, strength))];
    }

    /// <summary>The strength of highest marginal likelihood.</summary>
    /// <remarks>The expected events must come from the level that 1 stands for: if all areas together had far more or fewer events than expected, that is read as areas that differ. A strength near a million or more counts as infinite.</remarks>
    /// <param name="areas">Events and expected events of each area; areas that expect none say nothing of the strength.</param>
    /// <exception cref="ArgumentException">Fewer than two areas expect events, none had any, a number is negative or missing, or there are events where none could be expected.</exception>
    public static GammaPoissonFit Fit(IReadOnlyList<AreaEvents> areas)
    {
        ArgumentNullException.ThrowIfNull(areas);
        for (var i = 0; i < areas.Count; i++)
            Check(areas[i], i);
        AreaEvents[] used = [.. areas.Where(a => a.Expected > 0)];
        if (used.Length < 2 || used.All(a => a.Events == 0))
            throw new ArgumentException($"A strength needs two areas that expect events, and some event; found {used.Length} of {areas.Count} areas and {AsText(used.Sum(a => a.Events))} events. Give a strength instead.", nameof(areas));

        var (best, gain) = (0.0, double.NegativeInfinity);
        for (var strength = WeakestStrength; strength <= StrongestStrength; strength *= GridStep)
        {
            var here = LogLikelihoodGain(used, strength);
            if (here > gain)
                (best, gain) = (strength, here);
        }

        if (gain < LeastGain || best * GridStep > StrongestStrength)
            return new GammaPoissonFit(double.PositiveInfinity, 0, used.Length);
        best = RootOfScore(used, best / GridStep, best * GridStep);
        return new GammaPoissonFit(best, LogLikelihoodGain(used, best), used.Length);
    }

    private static double LogLikelihoodGain(AreaEvents[] areas, double strength) => areas.Sum(a =>
        SpecialFunctions.GammaLn(a.Events + strength) - SpecialFunctions.GammaLn(strength) - a.Events * Math.Log(strength)
        - (strength + a.Events) * double.LogP1(a.Expected / strength) + a.Expected);

    private static double Score(AreaEvents[] areas, double strength) => areas.Sum(a =>
        SpecialFunctions.DiGamma(a.Events + strength) - SpecialFunctions.DiGamma(strength)
        - double.LogP1(a.Expected / strength) + (a.Expected - a.Events) / (strength + a.Expected));

    private static double RootOfScore(AreaEvents[] areas, double low, double high)
    {
        while (high / low > 1 + 1e-12)
        {
            var middle = Math.Sqrt(low * high);
            if (Score(areas, middle) > 0)
                low = middle;
            else
                high = middle;
        }

        return Math.Sqrt(low * high);
    }

    private static void Check(AreaEvents area, int index)
    {
        if (!double.IsFinite(area.Events) || !double.IsFinite(area.Expected) || area.Events < 0 || area.Expected < 0)
            throw new ArgumentException($"Events and expected events are zero or more; area {index} has {AsText(area.Events)} and {AsText(area.Expected)}. Leave out areas without numbers.", nameof(area));
        if (area.Expected == 0 && area.Events > 0)
            throw new ArgumentException($"Area {index} had {AsText(area.Events)} events where the country's rates give none; check its exposure.", nameof(area));
    }

    private static string AsText(double number) => number.ToString(CultureInfo.InvariantCulture);
}
