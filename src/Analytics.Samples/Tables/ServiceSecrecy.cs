using Analytics.Samples.Country;
using Analytics.Samples.JsonStat;
using Analytics.Samples.Population;

namespace Analytics.Samples.Tables;

/// <summary>Cells of the service tables that have no value.</summary>
internal static class ServiceSecrecy
{
    /// <summary>A municipality that did not report one year's care.</summary>
    private const string LateMunicipality = "9909";
    private const int LateYear = 2019;

    /// <summary>Counted from 2016.</summary>
    private const int FirstYearOfStaffing = 2016;

    /// <summary>Why the cell is empty, or null.</summary>
    public static Cell? Hidden(string table, string contents, KostraRegion region, int year, PersonTable people)
    {
        if (table == "12209" && region.Code == LateMunicipality && year == LateYear)
            return Cell.Missing;
        if (contents == "KOSbarnaav0000" && year < FirstYearOfStaffing)
            return Cell.NotApplicable;
        return region.IsMunicipality && IsConfidential(contents, people) ? Cell.Confidential : null;
    }

    /// <summary>Too few users, pupils or children behind the figure.</summary>
    private static bool IsConfidential(string contents, PersonTable people) => contents switch
    {
        "KOSsykhjand80aar0000" or "KOSBDU253261oppd0000" or "KOSBDU253261inst0000" => people.Between(80, PersonTable.LastAge) < 95,
        "KOSbarnaav0000" => people.Between(1, 5) < 40,
        "KOSgrunnskolepoe0000" => people.Between(15, 15) < 12,
        "KOSKBDUperskyss0000" => people.Between(6, 15) < 100,
        _ => false,
    };
}
