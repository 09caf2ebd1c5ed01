using Analytics.Analysis.Surveys;

namespace Analytics.Analysis.Focus;

/// <summary>Whether two published measures have the same order across units, or change together from year to year. Never a cause.</summary>
/// <param name="Over">What the pairs are.</param>
/// <param name="FirstNb">The first measure.</param>
/// <param name="SecondNb">The second one.</param>
/// <param name="Pairs">Units with both values shown, or changes with both known.</param>
/// <param name="Correlation">The correlation, or why it was not computed.</param>
/// <param name="Holm">Its p-value, corrected for the others on the page; null when it was not computed.</param>
public sealed record Association(AssociationOver Over, string FirstNb, string SecondNb, int Pairs, Outcome<RankCorrelation> Correlation, double? Holm)
{
    /// <summary>Fewest pairs behind a correlation, unless a file asks for more: with fewer the interval of a middling one reaches from strongly negative to strongly positive.</summary>
    public const int FewestPairs = 10;

    private const double Level = 0.05;

    /// <summary>How it may be read.</summary>
    public AssociationReading Reading => (Correlation.Value, Holm) switch
    {
        (null, _) or (_, null) => AssociationReading.None,
        (_, >= Level) => AssociationReading.Unclear,
        ({ Rho: > 0 }, _) => AssociationReading.Together,
        _ => AssociationReading.Opposite,
    };

    /// <summary>Pairs two measures. It uses nothing but published values, so that nobody learns of a hidden one what these do not tell.</summary>
    /// <param name="over">What the pairs are.</param>
    /// <param name="first">The first measure.</param>
    /// <param name="second">The second one.</param>
    /// <param name="fewest">Fewest pairs, <see cref="FewestPairs"/> or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer pairs are asked for.</exception>
    public static Association Of(AssociationOver over, AssociationMeasure first, AssociationMeasure second, int fewest = FewestPairs)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentOutOfRangeException.ThrowIfLessThan(fewest, FewestPairs);
        var pairs = over == AssociationOver.Units ? Units(first, second) : Years(first, second);
        var why = Unusable(first) ?? Unusable(second) ?? ScopesDiffer(first, second) ?? (pairs.Count < fewest ? TooFew(over, pairs.Count, fewest) : null);
        var correlation = why is null ? RankCorrelation.Of([.. pairs.Select(p => p.First)], [.. pairs.Select(p => p.Second)]) : null;
        return new Association(over, first.NameNb, second.NameNb, pairs.Count, correlation ?? Outcome<RankCorrelation>.None(why ?? "alle har samme verdi, så det er ingen rekkefølge"), correlation?.Probability);
    }

    /// <summary>The associations of a page, their p-values corrected by Holm over those that were computed.</summary>
    /// <param name="associations">The associations.</param>
    public static IReadOnlyList<Association> Corrected(IReadOnlyList<Association> associations)
    {
        ArgumentNullException.ThrowIfNull(associations);
        var corrected = MultipleComparisons.Holm([.. associations.Select(a => a.Correlation.Value?.Probability ?? double.NaN)]);
        return [.. associations.Select((a, i) => a with { Holm = a.Correlation.HasValue ? corrected[i] : null })];
    }

    private static List<(double First, double Second)> Units(AssociationMeasure first, AssociationMeasure second)
    {
        var (one, other) = (ByName(first), ByName(second));
        return [.. one.Where(c => other.ContainsKey(c.Key)).OrderBy(c => c.Key, StringComparer.OrdinalIgnoreCase).Select(c => (c.Value, other[c.Key]))];
    }

    // Two units with one name cannot be told apart in another source, and neither is paired.
    private static Dictionary<string, double> ByName(AssociationMeasure measure) => measure.Cells
        .GroupBy(c => c.Key, StringComparer.OrdinalIgnoreCase)
        .Where(g => g.Count() == 1 && g.Single().Value is not null)
        .ToDictionary(g => g.Key, g => g.Single().Value!.Value, StringComparer.OrdinalIgnoreCase);

    private static List<(double First, double Second)> Years(AssociationMeasure first, AssociationMeasure second)
    {
        var (one, other) = (Changes(first), Changes(second));
        return [.. one.Where(c => other.ContainsKey(c.Key)).OrderBy(c => c.Key).Select(c => (c.Value, other[c.Key]))];
    }

    private static Dictionary<int, double> Changes(AssociationMeasure measure)
    {
        var levels = measure.Cells.Where(c => c.Value is not null).ToDictionary(c => int.Parse(c.Key, System.Globalization.CultureInfo.InvariantCulture), c => c.Value!.Value);
        return levels.Where(l => levels.ContainsKey(l.Key - 1)).ToDictionary(l => l.Key, l => l.Value - levels[l.Key - 1]);
    }

    private static string? Unusable(AssociationMeasure measure)
    {
        if (measure.WhyNoneNb.Length > 0)
            return $"{NorwegianText.Inside(measure.NameNb)} mangler: {measure.WhyNoneNb}";
        var yardsticks = measure.Cells.Select(c => c.Yardstick).Distinct(StringComparer.Ordinal).ToList();
        return yardsticks.Count > 1 ? $"{NorwegianText.Inside(measure.NameNb)} er målt på ulike måter ({string.Join(", ", yardsticks)}), som ikke kan settes sammen" : null;
    }

    private static string? ScopesDiffer(AssociationMeasure first, AssociationMeasure second) =>
        first.ScopeNb.Length > 0 && second.ScopeNb.Length > 0 && first.ScopeNb != second.ScopeNb
            ? $"tallene gjelder ulike regnskap ({first.ScopeNb} og {second.ScopeNb})"
            : null;

    private static string TooFew(AssociationOver over, int pairs, int fewest) => over == AssociationOver.Units
        ? $"{(pairs == 0 ? "ingen enheter" : pairs == 1 ? "bare én enhet" : $"bare {NorwegianText.Number(pairs)} enheter")} har begge tall og kan vises, og det trengs minst {NorwegianText.Number(fewest)}"
        : $"{(pairs == 0 ? "ingen endringer" : pairs == 1 ? "bare én endring" : $"bare {NorwegianText.Number(pairs)} endringer")} fra år til år er kjent for begge, og det trengs minst {NorwegianText.Number(fewest)}";
}
