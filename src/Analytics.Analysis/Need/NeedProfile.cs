namespace Analytics.Analysis.Need;

/// <summary>A municipality's need for spending, sector by sector.</summary>
/// <param name="Official">The A-k index, or null where none is published.</param>
/// <param name="Recomputed">The same from the sectors and their weights, or null where a sector has none.</param>
/// <param name="Sectors">The sectors of the key.</param>
public sealed record NeedProfile(double? Official, double? Recomputed, IReadOnlyList<SectorNeed> Sectors)
{
    /// <summary>Puts it together from what is known.</summary>
    /// <param name="key">The cost key.</param>
    /// <param name="official">The municipality's official indices, or null.</param>
    /// <param name="own">Its inhabitants by age, or null.</param>
    /// <param name="country">The country's on the same days, or null.</param>
    public static NeedProfile Of(CostKey key, MunicipalityNeed? official, CriterionPopulation? own, CriterionPopulation? country)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new NeedProfile(
            official?.Total,
            official is null ? null : NeedIndex.Total(key, official.Sectors),
            [
                .. key.Sectors.Select(s => new SectorNeed(
                    s,
                    official?.Sectors.TryGetValue(s.Code, out var index) == true ? index : null,
                    own is null || country is null ? null : AgePart.Of(s, own, country))),
            ]);
    }
}
