using System.Globalization;
using Analytics.Samples.Accounts;
using Analytics.Samples.Country;
using Analytics.Samples.JsonStat;

namespace Analytics.Samples.Tables;

/// <summary>Dimensions, notes and rules that the KOSTRA tables share.</summary>
internal static class KostraDimensions
{
    /// <summary>The region variable's code.</summary>
    public const string RegionCode = "KOKkommuneregion0000";

    private static readonly Dictionary<string, KostraRegion> ByCode = KostraRegions.All.ToDictionary(region => region.Code);

    /// <summary>All regions.</summary>
    public static Dimension Regions { get; } =
        new(RegionCode, "region", "code_value", [.. KostraRegions.All.Select(region => (region.Code, region.Label))]) { Classification = 231 };

    /// <summary>Years of accounts.</summary>
    public static Dimension Years(IEnumerable<int> years) => new("Tid", "år", "code", [.. years.Select(Text).Select(year => (year, year))]);

    /// <summary>The region of a code.</summary>
    public static KostraRegion Region(string code) => ByCode[code];

    /// <summary>The year of a period code.</summary>
    public static int Year(string code) => int.Parse(code, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Whether the cell was kept back in March: the country without its largest municipality, in the newest year.</summary>
    public static bool IsWithheld(string region, string year, Edition edition) =>
        edition == Edition.March && region == KostraRegions.WithoutLargest && Year(year) == NationalEconomy.LastYear;

    /// <summary>The notes of an accounts table.</summary>
    public static IReadOnlyList<string> AccountNotes(Edition edition)
    {
        string[] always =
        [
            "\"Landet uten Oslo\" er her landet uten Storhavn, som er landets største kommune.",
            "For forklaringer av særskilte forhold i dataene, se README.md i samme mappe.",
        ];
        return edition == Edition.June
            ? always
            : [.. always, "Tall for landet uten Oslo publiseres ikke 16. mars 2026.", "Tall for kommuner som ikke har levert, er beregnet."];
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
