using Analytics.Core;

namespace Analytics.Analysis.Need;

/// <summary>What is known of the need for spending in one year of the grants.</summary>
/// <param name="Year">The year of the grants.</param>
/// <param name="Key">The cost key, or null where it has not been found.</param>
/// <param name="Municipalities">The official indices.</param>
public sealed record NeedYear(Year Year, CostKey? Key, IReadOnlyDictionary<MunicipalityCode, MunicipalityNeed> Municipalities)
{
    /// <summary>How well the key gives the official index back; null without a key or a municipality to compare in.</summary>
    public CostKeyAgreement? Agreement { get; } = Key is null ? null : CostKeyAgreement.Of(Key, Municipalities.Values);

    /// <summary>The year whose accounts the indices suit: their inhabitants are counted in the year before the grants.</summary>
    public Year AccountsYear => Year.Plus(-1);
}
