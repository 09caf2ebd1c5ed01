using System.Globalization;
using Analytics.Core;
using Analytics.Samples.Country;
using Analytics.Samples.JsonStat;
using Analytics.Samples.Population;

namespace Analytics.Samples.Tables;

/// <summary>Table 07459: population on 1 January.</summary>
internal static class PopulationTables
{
    private const string OpenGroup = "105+";
    private static readonly (string Code, string Name) Subject = ("be", "Befolkning");
    private static readonly Contents Persons = new("Personer1", "Personer", "antall", 0, Stock: true) { ReferencePeriod = "1.1." };
    private static readonly Dimension Sexes = new("Kjonn", "kjønn", "value", [("1", "Menn"), ("2", "Kvinner")]);

    private static readonly Dimension Ages = new(
        "Alder",
        "alder",
        "value",
        [.. Enumerable.Range(0, PersonTable.LastAge).Select(age => (Code(age), string.Create(CultureInfo.InvariantCulture, $"{age} år"))), (OpenGroup, "105 år eller eldre")]);

    /// <summary>The municipalities by sex and single year of age.</summary>
    public static Dataset ByAge(SampleData data)
    {
        var municipalities = Municipalities.All.ToDictionary(municipality => municipality.Code.Value);
        return new Dataset
        {
            TableId = "07459",
            Title = "Befolkning",
            Updated = Publication.Population,
            Subject = Subject,
            Geo = "Region",
            Dimensions = [QuarterlyTable.Regions, Sexes, Ages],
            Contents = [Persons],
            Time = KostraDimensions.Years(PopulationHistory.StockYears),
            Cell = codes => data.Population.Stock(municipalities[codes[0]], KostraDimensions.Year(codes[4]))[(Sex)KostraDimensions.Year(codes[1]), Age(codes[2])],
        };
    }

    /// <summary>The country, with sex and age eliminated.</summary>
    public static Dataset Country(SampleData data) => new()
    {
        TableId = "07459",
        Title = "Befolkning",
        Updated = Publication.Population,
        Subject = Subject,
        Geo = "Region",
        Dimensions = [new Dimension("Region", "region", "code_value", [("0", "Hele landet")]) { Classification = 104 }],
        Contents = [Persons],
        Time = KostraDimensions.Years(PopulationHistory.StockYears),
        Cell = codes => Municipalities.All.Sum(municipality => data.Population.Stock(municipality, KostraDimensions.Year(codes[2])).Total),
    };

    private static string Code(int age) => age.ToString("000", CultureInfo.InvariantCulture);

    private static int Age(string code) => code == OpenGroup ? PersonTable.LastAge : KostraDimensions.Year(code);
}
