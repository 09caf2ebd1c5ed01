using Analytics.Core;

namespace Analytics.Analysis.Demography;

/// <summary>Persons of one age range per person of another, counted and projected.</summary>
public static class SupportRatios
{
    /// <summary>Aldersbæreevne: 20-66 years per inhabitant of 67 and older, and per inhabitant of 80 and older.</summary>
    /// <param name="history">The counted population.</param>
    /// <param name="projection">Later years, or null.</param>
    /// <returns>The two ratios; none when no year is counted by age.</returns>
    public static IReadOnlyList<SupportRatio> Standard(PopulationHistory history, PopulationProjection? projection) =>
    [
        .. new[] { new AgeRange(67), new AgeRange(80) }
            .Select(old => Of(history, projection, new AgeRange(20, 66), old))
            .OfType<SupportRatio>(),
    ];

    /// <summary>One ratio; for forsørgerbrøk (65 and older per 20-64) the older range stands first.</summary>
    /// <param name="history">The counted population.</param>
    /// <param name="projection">Later years, or null.</param>
    /// <param name="numerator">Ages above the line.</param>
    /// <param name="denominator">Ages below the line.</param>
    /// <returns>The ratio by year, or null when no year is counted by age.</returns>
    public static SupportRatio? Of(PopulationHistory history, PopulationProjection? projection, AgeRange numerator, AgeRange denominator)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (PopulationSeries.BaseYear(history, projection) is not { } baseYear)
            return null;
        var years = PopulationSeries.Joined(history, projection)
            .Where(p => p.Value.Sum(denominator) > 0)
            .ToDictionary(p => p.Key, p => p.Value.Sum(numerator) / p.Value.Sum(denominator));
        return new SupportRatio($"{AgeText.Nb(numerator)} per innbygger {AgeText.Nb(denominator)}", numerator, denominator, years, baseYear);
    }
}
