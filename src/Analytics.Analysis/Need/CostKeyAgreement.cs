using Analytics.Core;

namespace Analytics.Analysis.Need;

/// <summary>How well a key's weights give the official A-k index back from the sectors' indices.</summary>
/// <param name="Municipalities">Municipalities with all of these figures.</param>
/// <param name="Median">Median absolute deviation.</param>
/// <param name="Max">Largest absolute deviation, on four decimals as the index is published.</param>
/// <param name="Worst">The municipality with the largest.</param>
public sealed record CostKeyAgreement(int Municipalities, double Median, double Max, MunicipalityCode Worst)
{
    /// <summary>The largest deviation that four published decimals of every figure explain.</summary>
    public const double AllowedMax = 0.0005;

    /// <summary>The largest median deviation that they explain.</summary>
    public const double AllowedMedian = 0.0001;

    private const int PublishedDecimals = 4;

    /// <summary>Whether the key is the one that the official index was made with.</summary>
    // A deviation of five in the fourth decimal is 0.000500000000000056 in binary.
    public bool Holds => Max < AllowedMax + 1e-9 && Median < AllowedMedian + 1e-9;

    /// <summary>Compares.</summary>
    /// <returns>The agreement, or null when no municipality has an official index and all sectors.</returns>
    public static CostKeyAgreement? Of(CostKey key, IEnumerable<MunicipalityNeed> municipalities)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(municipalities);
        var deviations = municipalities
            .Where(m => m.Total is not null && NeedIndex.Total(key, m.Sectors) is not null)
            .Select(m => (m.Municipality, Exact: Math.Abs(NeedIndex.Total(key, m.Sectors)!.Value - m.Total!.Value), Published: Math.Abs(Math.Round(NeedIndex.Total(key, m.Sectors)!.Value, PublishedDecimals) - m.Total!.Value)))
            .ToList();
        if (deviations.Count == 0)
            return null;
        var worst = deviations.MaxBy(d => d.Published);
        var ordered = deviations.Select(d => d.Exact).Order().ToList();
        return new CostKeyAgreement(deviations.Count, (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2, worst.Published, worst.Municipality);
    }
}
