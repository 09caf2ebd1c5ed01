using System.Globalization;
using Analytics.Samples.Country;
using Analytics.Samples.JsonStat;
using Analytics.Samples.Population;

namespace Analytics.Samples.Tables;

/// <summary>Table 01222: population and changes by quarter.</summary>
internal static class QuarterlyTable
{
    /// <summary>The municipalities as the population tables name them.</summary>
    public static Dimension Regions { get; } =
        new("Region", "region", "code_value", [.. Municipalities.All.Select(municipality => (municipality.Code.Value, municipality.Name))]) { Classification = 131 };

    private static readonly Contents[] Components =
    [
        new("Fodte2", "Fødte", "personer", 0),
        new("Dode3", "Døde", "personer", 0),
        new("Fodselsoverskudd4", "Fødselsoverskudd", "personer", 0),
        new("Innvandring5", "Innvandring", "personer", 0),
        new("Utvandring6", "Utvandring", "personer", 0),
        new("Tilflytting7", "Innflytting, innenlandsk", "personer", 0),
        new("Fraflytting8", "Utflytting, innenlandsk", "personer", 0),
        new("Nettoinnflytting9", "Nettoinnflytting, inkl. inn- og utvandring", "personer", 0),
        new("Folketilvekst10", "Folketilvekst", "personer", 0),
        new("Folketallet11", "Folketallet ved utgangen av kvartalet", "personer", 0, Stock: true),
    ];

    /// <summary>The twelve municipalities.</summary>
    public static Dataset Make(SampleData data)
    {
        var cells = Cells(data);
        return new Dataset
        {
            TableId = "01222",
            Title = "Befolkning og kvartalsvise endringer",
            Updated = Publication.Population,
            Subject = ("be", "Befolkning"),
            Geo = "Region",
            Dimensions = [Regions],
            Contents = Components,
            Time = new Dimension("Tid", "kvartal", "code", [.. PopulationHistory.EventYears.SelectMany(year => Enumerable.Range(1, 4).Select(quarter => Period(year, quarter)).Select(p => (p, p)))]),
            Cell = codes => cells[(codes[0], codes[2])][codes[1]],
        };
    }

    private static Dictionary<(string Region, string Period), Dictionary<string, int>> Cells(SampleData data)
    {
        var cells = new Dictionary<(string Region, string Period), Dictionary<string, int>>();
        foreach (var municipality in Municipalities.All)
        {
            var random = SeededRandom.For(data.Seed, "quarters " + municipality.Code.Value);
            foreach (var year in PopulationHistory.EventYears)
            {
                var population = data.Population.Stock(municipality, year).Total;
                var quarters = QuarterlyEvents.Split(data.Population.Events(municipality, year), random);
                for (var i = 0; i < quarters.Length; i++)
                {
                    population += quarters[i].Growth;
                    cells[(municipality.Code.Value, Period(year, i + 1))] = Values(quarters[i], population);
                }
            }
        }

        return cells;
    }

    private static Dictionary<string, int> Values(QuarterlyEvents events, int population) => new()
    {
        ["Fodte2"] = events.Births,
        ["Dode3"] = events.Deaths,
        ["Fodselsoverskudd4"] = events.Surplus,
        ["Innvandring5"] = events.Immigration,
        ["Utvandring6"] = events.Emigration,
        ["Tilflytting7"] = events.DomesticIn,
        ["Fraflytting8"] = events.DomesticOut,
        ["Nettoinnflytting9"] = events.NetMigration,
        ["Folketilvekst10"] = events.Growth,
        ["Folketallet11"] = population,
    };

    private static string Period(int year, int quarter) => string.Create(CultureInfo.InvariantCulture, $"{year}K{quarter}");
}
