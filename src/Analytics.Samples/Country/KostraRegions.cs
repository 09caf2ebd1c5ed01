using System.Globalization;

namespace Analytics.Samples.Country;

/// <summary>The regions of the KOSTRA tables: the country, the municipalities and the groups that they are in.</summary>
internal static class KostraRegions
{
    /// <summary>Landet uten Oslo, withheld in March 2026.</summary>
    public const string WithoutLargest = "EAKUO";

    /// <summary>The municipality that plays Oslo's part and is left out of "Landet uten Oslo".</summary>
    private const string Largest = "9901";

    /// <summary>All regions in the order of the tables.</summary>
    public static IReadOnlyList<KostraRegion> All { get; } =
    [
        new("EAK", "Landet", Municipalities.All),
        new(WithoutLargest, "Landet uten Oslo", [.. Municipalities.All.Where(municipality => municipality.Code.Value != Largest)]),
        .. Municipalities.All.Select(municipality => new KostraRegion(municipality.Code.Value, municipality.Name, [municipality])),
        .. Municipalities.All.GroupBy(municipality => municipality.KostraGroup).OrderBy(group => group.Key, StringComparer.Ordinal).Select(Group),
    ];

    private static KostraRegion Group(IGrouping<string, SampleMunicipality> group)
    {
        var number = int.Parse(group.Key.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture);
        return new KostraRegion(group.Key, string.Create(CultureInfo.InvariantCulture, $"KOSTRA-gruppe {number}"), [.. group]);
    }
}
