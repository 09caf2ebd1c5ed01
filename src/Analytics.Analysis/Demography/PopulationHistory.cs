using Analytics.Core;

namespace Analytics.Analysis.Demography;

/// <summary>A municipality's counted population on 1 January, in the borders of one date.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="Name">Its name as it is shown.</param>
/// <param name="ByAge">Years with all sexes and ages, in rising order.</param>
/// <param name="Totals">Years with a total, in rising order; may reach further back than <paramref name="ByAge"/>.</param>
/// <param name="Provenance">Where the population came from.</param>
public sealed record PopulationHistory(
    MunicipalityCode Municipality,
    string Name,
    IReadOnlyDictionary<Year, PopulationVector> ByAge,
    IReadOnlyDictionary<Year, double> Totals,
    Provenance Provenance)
{
    /// <summary>Moves by calendar year, where they are counted; empty by default.</summary>
    public IReadOnlyDictionary<Year, CountedMoves> Moves { get; init; } = new Dictionary<Year, CountedMoves>();

    /// <summary>The newest year with all ages, or null when no year has them.</summary>
    public Year? LatestByAge => ByAge.Count == 0 ? null : ByAge.Keys.Max();
}
