using Analytics.Samples.Country;

namespace Analytics.Samples.Tables;

/// <summary>When each source was published, as <c>updated</c> says it: UTC of 08:00 in Oslo.</summary>
internal static class Publication
{
    /// <summary>Population on 1 January 2026, and the quarter before.</summary>
    public const string Population = "2026-02-25T07:00:00Z";

    private const string March = "2026-03-16T07:00:00Z";
    private const string MarchConsolidated = "2026-03-27T07:00:00Z";
    private const string June = "2026-06-15T06:00:00Z";

    /// <summary>KOSTRA.</summary>
    public static string Kostra(Edition edition) => edition == Edition.March ? March : June;

    /// <summary>KOSTRA's consolidated accounts, which come later in March.</summary>
    public static string Consolidated(Edition edition) => edition == Edition.March ? MarchConsolidated : June;
}
