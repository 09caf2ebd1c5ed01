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

    /// <summary>
    /// Aldersbæreevne (20-66 per 67+ and per 80+), forsørgerbrøk (the old alone as SSB has it, and the young and the old together)
    /// and omsorgskoeffisient (50-66 per 85+). At least four variants are in use, so each label has its age limits, and each ratio its source.
    /// </summary>
    /// <param name="history">The counted population.</param>
    /// <param name="projection">Later years, or null.</param>
    /// <returns>The five ratios; none when no year is counted by age.</returns>
    public static IReadOnlyList<SupportRatio> All(PopulationHistory history, PopulationProjection? projection) =>
    [
        .. Standard(history, projection).Select(r => r with { ConceptNb = "Aldersbæreevne", SourceNb = "Kommunal- og moderniseringsdepartementets variant (nykommune.no)" }),
        .. Named(history, projection, "Forsørgerbrøk, eldre", new AgeRange(65), null, new AgeRange(20, 64), "SSB tabell 13612; Ressursportalen"),
        .. Named(history, projection, "Forsørgerbrøk, barn, unge og eldre", new AgeRange(0, 19), new AgeRange(67), new AgeRange(20, 66), "Egen avgrensning, med samme yrkesaktive alder som aldersbæreevnen"),
        .. Named(history, projection, "Omsorgskoeffisient", new AgeRange(50, 66), null, new AgeRange(85), "Ressursportalen"),
    ];

    /// <summary>One ratio; for forsørgerbrøk (65 and older per 20-64) the older range stands first.</summary>
    /// <param name="history">The counted population.</param>
    /// <param name="projection">Later years, or null.</param>
    /// <param name="numerator">Ages above the line.</param>
    /// <param name="denominator">Ages below the line.</param>
    /// <param name="alsoNumerator">Further ages above the line; none when left out. The ranges must not overlap.</param>
    /// <returns>The ratio by year, or null when no year is counted by age.</returns>
    /// <exception cref="ArgumentException">The ages above the line overlap.</exception>
    public static SupportRatio? Of(PopulationHistory history, PopulationProjection? projection, AgeRange numerator, AgeRange denominator, AgeRange? alsoNumerator = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (alsoNumerator is { } also && also.From <= numerator.To && numerator.From <= also.To)
            throw new ArgumentException($"The ages {numerator} and {also} overlap, and would count some persons twice.", nameof(alsoNumerator));
        if (PopulationSeries.BaseYear(history, projection) is not { } baseYear)
            return null;
        var years = PopulationSeries.Joined(history, projection)
            .Where(p => p.Value.Sum(denominator) > 0)
            .ToDictionary(p => p.Key, p => Above(p.Value) / p.Value.Sum(denominator));
        var above = alsoNumerator is { } more ? $"{AgeText.Nb(numerator)} og {AgeText.Nb(more)}" : AgeText.Nb(numerator);
        return new SupportRatio($"{above} per innbygger {AgeText.Nb(denominator)}", numerator, denominator, years, baseYear) { AlsoNumerator = alsoNumerator };

        double Above(PopulationVector population) => population.Sum(numerator) + (alsoNumerator is { } ages ? population.Sum(ages) : 0);
    }

    private static IEnumerable<SupportRatio> Named(
        PopulationHistory history, PopulationProjection? projection, string conceptNb, AgeRange numerator, AgeRange? alsoNumerator, AgeRange denominator, string sourceNb)
    {
        if (Of(history, projection, numerator, denominator, alsoNumerator) is { } ratio)
            yield return ratio with { ConceptNb = conceptNb, SourceNb = sourceNb };
    }
}
