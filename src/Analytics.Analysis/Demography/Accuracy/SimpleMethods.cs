using System.Globalization;

namespace Analytics.Analysis.Demography.Accuracy;

/// <summary>Methods that need nothing but two counts: the bar that a projection model must not fall below.</summary>
/// <remarks>
/// B is the total at launch, P the total five years before, h years ahead. Hamilton and Perry, "A short method for projecting population by age from one decennial
/// census to another", Social Forces 41 (1962), pp. 163–170, for the last ones.
/// </remarks>
public static class SimpleMethods
{
    /// <summary>Years that a trend or a cohort change is taken from.</summary>
    public const int BaseYears = FiveYearGroups.Width;

    /// <summary>B, and every age group as at launch. Needs the launch year only.</summary>
    public static IProjectionMethod NoChange { get; } = new NoChange();

    /// <summary>B + (B − P)·h/5; totals only.</summary>
    public static IProjectionMethod Linear { get; } =
        new TotalTrend("linear_5y", "rett linje gjennom de siste fem årene", (now, before, h) => now + (now - before) * h / BaseYears);

    /// <summary>B + (B − P)·h/10, half of the linear change; totals only.</summary>
    public static IProjectionMethod HalfLinear { get; } =
        new TotalTrend("half_linear_5y", "halv endring mot de siste fem årene", (now, before, h) => now + (now - before) * h / (2 * BaseYears));

    /// <summary>B·(B/P)^(h/5); totals only.</summary>
    public static IProjectionMethod Exponential { get; } =
        new TotalTrend("exponential_5y", "samme prosentvise endring som de siste fem årene", (now, before, h) => now * Math.Pow(now / before, (double)h / BaseYears));

    /// <summary>The nine methods that own models are measured against, with k of 0, 50, 100, 200 and infinite.</summary>
    public static IReadOnlyList<IProjectionMethod> All { get; } =
    [
        NoChange, Linear, HalfLinear, Exponential,
        HamiltonPerry(0), HamiltonPerry(50), HamiltonPerry(100), HamiltonPerry(200), HamiltonPerry(double.PositiveInfinity),
    ];

    /// <summary>Cohort change ratios of the last five years, drawn towards the country's; persons by sex and five-year group, at horizons of whole five-year steps only.</summary>
    /// <remarks>
    /// c = (after + k·r)/(before + k), where r is the ratio of all municipalities counted in both years. The open group follows from ages 85 and older, and children
    /// 0–4 of each sex from the children a woman of 20–44 at launch. A ratio without persons before is r.
    /// </remarks>
    /// <param name="strength">k, persons of the country's ratio added to each cohort: 0 gives the municipality's own ratios, infinite the country's.</param>
    /// <exception cref="ArgumentOutOfRangeException">The strength is negative or not a number.</exception>
    public static IProjectionMethod HamiltonPerry(double strength) =>
        strength >= 0
            ? new HamiltonPerry(strength)
            : throw new ArgumentOutOfRangeException(nameof(strength), strength, string.Create(CultureInfo.InvariantCulture, $"The strength is zero persons or more; found {strength}. Use 0 for the municipality's own ratios."));
}
