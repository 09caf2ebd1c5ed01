using System.Globalization;
using Analytics.Core;

namespace Analytics.Analysis.Demography.Flows;

/// <summary>What happens to one area's population in one calendar year. Ages are those on 1 January of the year unless said otherwise.</summary>
/// <remarks>Immutable; what is not set is zero. Areas and years may share the same values: nothing is copied.</remarks>
public sealed record YearFlows
{
    private const double Slack = 1e-12;

    private readonly double[] fertility;

    /// <summary>Makes the flows of an area where nobody moves.</summary>
    /// <param name="survival">As many ratios as ages: from birth to age 0 at the end of the year (L0/l0), from age x − 1 to x (Lx/L(x−1)), and from 104 and 105+ together to 105+ (T105/T104).</param>
    /// <param name="fertility">Live births a year per woman by her age, 106 numbers; zero at age 0.</param>
    /// <exception cref="ArgumentException">A ratio is outside 0-1, a rate is negative or not finite, age 0 bears, or there are not 106 rates.</exception>
    public YearFlows(SexAgeValues survival, IReadOnlyList<double> fertility)
    {
        ArgumentNullException.ThrowIfNull(survival);
        ArgumentNullException.ThrowIfNull(fertility);
        if (fertility.Count != Age.Count)
            throw new ArgumentException($"Fertility has {Age.Count} ages, with zero where nobody bears; found {fertility.Count}.", nameof(fertility));
        for (var age = 0; age < Age.Count; age++)
        {
            if (!(fertility[age] >= 0 && double.IsFinite(fertility[age])) || (age == 0 && fertility[0] != 0))
                throw new ArgumentException($"Fertility is births per woman, zero or more, and zero at age 0; found {AsText(fertility[age])} at age {age}.", nameof(fertility));
        }

        Survival = Probability(survival, nameof(Survival));
        this.fertility = [.. fertility];
    }

    /// <summary>Survival ratios, 0-1.</summary>
    public SexAgeValues Survival { get; }

    /// <summary>Live births a year per woman by her age.</summary>
    public IReadOnlyList<double> Fertility => fertility;

    /// <summary>Boys per girl at birth; 1.058 by default.</summary>
    /// <exception cref="ArgumentException">The ratio is not above zero and finite.</exception>
    public double SexRatioAtBirth
    {
        get;
        init => field = value > 0 && double.IsFinite(value) ? value : throw new ArgumentException($"The sex ratio at birth is boys per girl, above zero; found {AsText(value)}.");
    } = 1.058;

    /// <summary>Probability of moving to another municipality during the year; zero by default.</summary>
    /// <exception cref="ArgumentException">A probability is outside 0-1.</exception>
    public SexAgeValues OutProbability
    {
        get;
        init => field = Probability(value, nameof(OutProbability));
    } = SexAgeValues.Zero;

    /// <summary>Probability of leaving the country during the year; zero by default.</summary>
    /// <exception cref="ArgumentException">A probability is outside 0-1.</exception>
    public SexAgeValues EmigrationProbability
    {
        get;
        init => field = Probability(value, nameof(EmigrationProbability));
    } = SexAgeValues.Zero;

    /// <summary>Expected persons who come from abroad; zero by default.</summary>
    /// <exception cref="ArgumentException">A number is negative.</exception>
    public SexAgeValues Immigration
    {
        get;
        init => field = Persons(value, nameof(Immigration));
    } = SexAgeValues.Zero;

    /// <summary>Expected persons who come from other municipalities, where the area is projected alone; zero by default, and refused in a projection of the country, which finds them itself.</summary>
    /// <exception cref="ArgumentException">A number is negative.</exception>
    public SexAgeValues MovesIn
    {
        get;
        init => field = Persons(value, nameof(MovesIn));
    } = SexAgeValues.Zero;

    /// <summary>Persons that own alternatives add, such as a new employer's people; negative when they leave; zero by default.</summary>
    public SexAgeValues ExtraFlows
    {
        get;
        init => field = value ?? SexAgeValues.Zero;
    } = SexAgeValues.Zero;

    /// <summary>Persons born during the year who join before its end; negative when they leave; zero by default.</summary>
    /// <exception cref="ArgumentException">A number is not finite.</exception>
    public BySex<double> ExtraNewborns
    {
        get;
        init => field = double.IsFinite(value.Male) && double.IsFinite(value.Female)
            ? value
            : throw new ArgumentException($"Extra newborns are finite numbers; found {AsText(value.Male)} boys and {AsText(value.Female)} girls.");
    }

    /// <summary>The part of births that are boys.</summary>
    internal double BoyShare => SexRatioAtBirth / (1 + SexRatioAtBirth);

    internal ReadOnlySpan<double> FertilityRates => fertility;

    /// <summary>Refuses flows in which more leave than there are, whatever their number.</summary>
    internal void CheckLosses(string place)
    {
        for (var cell = 0; cell < SexAgeValues.Length; cell++)
        {
            var leaving = OutProbability.Cells[cell] + EmigrationProbability.Cells[cell];
            if (leaving > 1 + Slack)
                throw new ArgumentException($"Out-moves and emigration together take at most everybody; found a probability of {AsText(leaving)} for {SexAgeValues.Describe(cell)} in {place}.");
        }
    }

    private static SexAgeValues Probability(SexAgeValues values, string name) =>
        Checked(values, name, v => v is >= 0 and <= 1, "a probability or ratio between 0 and 1");

    private static SexAgeValues Persons(SexAgeValues values, string name) =>
        Checked(values, name, v => v >= 0, "expected persons, zero or more");

    private static SexAgeValues Checked(SexAgeValues values, string name, Func<double, bool> valid, string expected)
    {
        ArgumentNullException.ThrowIfNull(values, name);
        for (var cell = 0; cell < SexAgeValues.Length; cell++)
        {
            if (!valid(values.Cells[cell]))
                throw new ArgumentException($"{name} is {expected}; found {AsText(values.Cells[cell])} for {SexAgeValues.Describe(cell)}.", name);
        }

        return values;
    }

    private static string AsText(double number) => number.ToString(CultureInfo.InvariantCulture);
}
