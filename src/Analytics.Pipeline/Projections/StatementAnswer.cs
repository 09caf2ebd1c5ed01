using System.Globalization;
using Analytics.Core;

namespace Analytics.Pipeline.Projections;

/// <summary>In how many of the drawn futures a statement holds.</summary>
/// <param name="Municipality">Whose futures.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Holds">Futures in which it holds.</param>
/// <param name="Paths">Futures drawn; one at least.</param>
public sealed record StatementAnswer(MunicipalityCode Municipality, AskedStatement Statement, int Holds, int Paths)
{
    private const double Doubt = 0.05;

    /// <summary>The part of the futures, 0-1.</summary>
    public double Probability => (double)Holds / Paths;

    /// <summary>"43 %", "under 1 %", "over 99 %".</summary>
    /// <remarks>
    /// Never 0 or 100 percent, which no finite number of futures can show. When none of n holds, the chance is under 1 − 0.05^(1/n) with 95 percent confidence (the exact
    /// bound of Clopper and Pearson, Biometrika 26, 1934): under 1 percent for a thousand, under 26 for ten.
    /// </remarks>
    public string Chance
    {
        get
        {
            var bound = Math.Ceiling(100 * (1 - Math.Pow(Doubt, 1.0 / Paths)));
            return (Holds, 100 * Probability) switch
            {
                (0, _) => string.Create(CultureInfo.InvariantCulture, $"under {bound:0} %"),
                (_, 100) => string.Create(CultureInfo.InvariantCulture, $"over {100 - bound:0} %"),
                (_, < 1) => "under 1 %",
                (_, > 99) => "over 99 %",
                var (_, percent) => string.Create(CultureInfo.InvariantCulture, $"{percent:0} %"),
            };
        }
    }

    /// <summary>"6-15 years: fewer than 60 persons on 1 January 2035: 43 % (in 430 of 1000 futures)".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Statement}: {Chance} (in {Holds} of {Paths} futures)");
}
