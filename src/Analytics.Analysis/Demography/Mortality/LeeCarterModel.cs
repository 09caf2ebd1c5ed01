using Analytics.Core;

namespace Analytics.Analysis.Demography.Mortality;

/// <summary>Parameters of log m(x,t) = a(x) + b(x)·k(t), where m is deaths per person-year.</summary>
/// <remarks>Lee and Carter, "Modeling and Forecasting U.S. Mortality", Journal of the American Statistical Association 87 (1992). One sex at a time: separate forecasts for men and women may part or cross in the long run.</remarks>
/// <param name="AgeStarts">Youngest age of each group, completed years; the last group is open.</param>
/// <param name="FirstYear">Calendar year of the first index.</param>
/// <param name="A">Mean logarithm of each group's death rate.</param>
/// <param name="B">How strongly each group's logarithm follows the index; sums to 1 when fitted.</param>
/// <param name="K">The index of each year; sums to 0 when fitted without adjustment, and not quite when adjusted to deaths.</param>
/// <param name="LastRates">Counted deaths per person-year of each group in the last year.</param>
/// <param name="VarianceExplained">Share (0-1) of the variance of the logarithms around A that the decomposition's first term explains.</param>
public sealed record LeeCarterModel(
    IReadOnlyList<int> AgeStarts,
    Year FirstYear,
    IReadOnlyList<double> A,
    IReadOnlyList<double> B,
    IReadOnlyList<double> K,
    IReadOnlyList<double> LastRates,
    double VarianceExplained)
{
    /// <summary>Calendar year of the last index, from which forecasts count.</summary>
    public Year LastYear => FirstYear.Plus(K.Count - 1);

    /// <summary>The random walk with drift that the index follows.</summary>
    public RandomWalkWithDrift Walk() => RandomWalkWithDrift.Estimate(K);

    /// <summary>Deaths per person-year of each age group at an index.</summary>
    /// <param name="index">The index k, from the fit or from a forecast.</param>
    /// <param name="jumpOff">What the rates start from; the model's own by default.</param>
    public IReadOnlyList<double> RatesAt(double index, JumpOff jumpOff = JumpOff.FittedRates) => jumpOff switch
    {
        JumpOff.FittedRates => [.. A.Zip(B, (a, b) => Math.Exp(a + b * index))],
        JumpOff.ObservedRates => [.. LastRates.Zip(B, (m, b) => m * Math.Exp(b * (index - K[^1])))],
        _ => throw new ArgumentOutOfRangeException(nameof(jumpOff), jumpOff, "Expected fitted or observed rates."),
    };

    /// <summary>Single-year death rates of the last year, carried to an index: every age changes as its age group does.</summary>
    /// <remarks>So that a model of wide groups, which small numbers need, can drive a projection by single years.</remarks>
    /// <param name="lastRates">Deaths per person-year in <see cref="LastYear"/> by single age from 0; the last one is open.</param>
    /// <param name="index">The index k, from the fit or from a forecast.</param>
    /// <exception cref="ArgumentException">The model's groups begin above age 0, or a rate is negative or not a finite number.</exception>
    public IReadOnlyList<double> SingleYearRatesAt(IReadOnlyList<double> lastRates, double index)
    {
        ArgumentNullException.ThrowIfNull(lastRates);
        if (AgeStarts[0] != 0)
            throw new ArgumentException($"The model's youngest group begins at age {AgeStarts[0]}; expected 0. Fit it from age 0.");
        if (lastRates.Any(m => !(m >= 0 && double.IsFinite(m))))
            throw new ArgumentException("Death rates by single age are finite numbers of zero or more.", nameof(lastRates));
        var rates = new double[lastRates.Count];
        for (int age = 0, group = 0; age < rates.Length; age++)
        {
            if (group + 1 < AgeStarts.Count && age == AgeStarts[group + 1])
                group++;
            rates[age] = lastRates[age] * Math.Exp(B[group] * (index - K[^1]));
        }

        return rates;
    }
}
