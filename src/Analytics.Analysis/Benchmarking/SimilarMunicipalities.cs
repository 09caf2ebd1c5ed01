namespace Analytics.Analysis.Benchmarking;

/// <summary>Which municipalities are most like one, and in what.</summary>
/// <param name="Nearest">All that could be compared, the nearest first.</param>
/// <param name="Traits">The traits compared.</param>
/// <param name="LeftOutTraits">Traits that are not known for the municipality, or for too few others.</param>
/// <param name="LeftOut">Municipalities that lack a trait compared.</param>
public sealed record SimilarMunicipalities(
    IReadOnlyList<SimilarMunicipality> Nearest,
    IReadOnlyList<LikenessTrait> Traits,
    IReadOnlyList<LikenessTrait> LeftOutTraits,
    IReadOnlyList<LikenessProfile> LeftOut)
{
    /// <summary>The least share of the others that must have a trait for it to be compared.</summary>
    public const double LeastShare = 0.5;

    /// <summary>Ranks the others.</summary>
    /// <param name="own">The municipality.</param>
    /// <param name="others">Those to choose among.</param>
    /// <param name="traits">The traits, with their weights.</param>
    /// <returns>The ranking, or why there is none.</returns>
    public static Outcome<SimilarMunicipalities> Of(LikenessProfile own, IReadOnlyList<LikenessProfile> others, IReadOnlyList<LikenessTrait> traits)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(others);
        ArgumentNullException.ThrowIfNull(traits);
        var used = traits.Where(t => own.Values.ContainsKey(t.Code) && others.Count(o => o.Values.ContainsKey(t.Code)) is > 0 and var known && known >= LeastShare * others.Count).ToList();
        if (used.Count == 0)
            return Outcome<SimilarMunicipalities>.None($"Lignende kommuner til {own.NameNb} kan ikke finnes: ingen av {string.Join(", ", traits.Select(t => t.NameNb))} er kjent for både kommunen og minst halvparten av de andre.");
        var compared = others.Where(o => used.All(t => o.Values.ContainsKey(t.Code))).ToList();
        var spread = used.ToDictionary(t => t, t => Deviation([.. compared.Append(own).Select(o => Scaled(t, o))]));
        return new SimilarMunicipalities(
            [.. compared.Select(o => Compare(own, o, spread)).OrderBy(s => s.Distance).ThenBy(s => s.Profile.Municipality.Value, StringComparer.Ordinal)],
            used,
            [.. traits.Except(used)],
            [.. others.Except(compared)]);
    }

    private static SimilarMunicipality Compare(LikenessProfile own, LikenessProfile other, Dictionary<LikenessTrait, double> spread)
    {
        var deviations = spread.ToDictionary(s => s.Key, s => s.Value > 0 ? (Scaled(s.Key, other) - Scaled(s.Key, own)) / s.Value : 0);
        var sum = deviations.Sum(d => d.Key.Weight * d.Value * d.Value);
        return new SimilarMunicipality(
            other,
            Math.Sqrt(sum / spread.Keys.Sum(t => t.Weight)),
            [
                .. deviations.OrderBy(d => Math.Abs(d.Value)).Select(d => new TraitDifference(
                    d.Key, own.Values[d.Key.Code], other.Values[d.Key.Code], d.Value, sum > 0 ? d.Key.Weight * d.Value * d.Value / sum : 0)),
            ]);
    }

    private static double Scaled(LikenessTrait trait, LikenessProfile profile) => trait.OnLogScale ? Math.Log(profile.Values[trait.Code]) : profile.Values[trait.Code];

    private static double Deviation(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Average(v => (v - mean) * (v - mean)));
    }
}
