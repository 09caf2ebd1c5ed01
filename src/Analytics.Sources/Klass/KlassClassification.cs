namespace Analytics.Sources.Klass;

/// <summary>Numbers of the KLASS classifications that municipalities' figures are sorted by, and of the tables that say who is in which KOSTRA group.</summary>
/// <remarks>Source: Statistics Norway's KLASS, <c>data.ssb.no/api/klass/v1</c>, CC BY 4.0.</remarks>
public static class KlassClassification
{
    /// <summary>Municipalities.</summary>
    public const int Municipalities = 131;

    /// <summary>Counties.</summary>
    public const int Counties = 104;

    /// <summary>KOSTRA groups of municipalities.</summary>
    public const int KostraGroups = 112;

    /// <summary>Groups of county municipalities.</summary>
    public const int CountyGroups = 152;

    /// <summary>Correspondence tables from KOSTRA group to municipality, by the first accounting year that each is for.</summary>
    public static IReadOnlyDictionary<int, int> KostraGroupTables { get; } = new Dictionary<int, int>
    {
        [2020] = 978,
        [2022] = 1482,
        [2023] = 1483,
        [2024] = 1358,
        [2026] = 2840,
    };

    /// <summary>The correspondence table in force in a year: that of the newest year not after it; null before 2020.</summary>
    public static int? KostraGroupTable(int year) =>
        KostraGroupTables.Where(t => t.Key <= year).OrderBy(t => t.Key).Select(t => (int?)t.Value).LastOrDefault();
}
