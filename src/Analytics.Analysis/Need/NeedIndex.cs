namespace Analytics.Analysis.Need;

/// <summary>The arithmetic of need indices; 1 is the country.</summary>
public static class NeedIndex
{
    /// <summary>A sector's index: its criteria per inhabitant, each as a ratio to the country, weighted (F06).</summary>
    /// <param name="sector">The sector.</param>
    /// <param name="ratio">A criterion per inhabitant in the municipality, divided by the same in the country.</param>
    public static double Sector(CostKeySector sector, Func<CostCriterion, double> ratio)
    {
        ArgumentNullException.ThrowIfNull(sector);
        ArgumentNullException.ThrowIfNull(ratio);
        return sector.Criteria.Sum(c => c.Weight * ratio(c));
    }

    /// <summary>The A-k index: the sectors' indices, weighted (F07).</summary>
    /// <returns>The index, or null when a sector has none.</returns>
    public static double? Total(CostKey key, IReadOnlyDictionary<string, double> sectors)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Weighted(key.Sectors, sectors, divide: false);
    }

    /// <summary>The index of one sector, or of several that an account holds together: "pleie+kommunehelse".</summary>
    /// <param name="key">The key, whose sector weights join them.</param>
    /// <param name="correction">Sectors joined by +, as <c>need_correction</c> of the indicator catalogue has them.</param>
    /// <param name="sectors">The municipality's indices.</param>
    /// <returns>The index, or null when a sector is not in the key or has no index.</returns>
    public static double? Of(CostKey key, string correction, IReadOnlyDictionary<string, double> sectors)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(correction);
        var parts = correction.Split('+').Select(key.Sector).ToList();
        return parts.Contains(null) ? null : Weighted([.. parts.OfType<CostKeySector>()], sectors, divide: true);
    }

    private static double? Weighted(IReadOnlyList<CostKeySector> parts, IReadOnlyDictionary<string, double> sectors, bool divide)
    {
        ArgumentNullException.ThrowIfNull(sectors);
        if (parts.Any(s => !sectors.ContainsKey(s.Code)))
            return null;
        if (parts.Count == 1 && divide)
            return sectors[parts[0].Code];
        return parts.Sum(s => s.Weight * sectors[s.Code]) / (divide ? parts.Sum(s => s.Weight) : 1);
    }
}
