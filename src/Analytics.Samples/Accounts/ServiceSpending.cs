using Analytics.Samples.Country;
using Analytics.Samples.Population;

namespace Analytics.Samples.Accounts;

/// <summary>Spreads what a municipality spends over its services, by the age of its people, its size and its own priorities.</summary>
internal static class ServiceSpending
{
    /// <summary>Property management is also inside the other areas (note on table 12362), so it takes no share of its own.</summary>
    private const string Overlapping = "FGK6a";

    /// <summary>The services' costs, whose net amounts without the overlapping area add up to the total.</summary>
    public static Dictionary<string, ServiceCost> Spread(SampleMunicipality municipality, PersonTable people, int year, long total, SeededRandom random)
    {
        var levels = AccountProfiles.Of(municipality.Code).ServiceLevels;
        var price = NationalEconomy.Price(year);
        var wanted = ServiceAreas.All.ToDictionary(
            area => area.Code,
            area => price * Need(area.Code, people) * levels.GetValueOrDefault(area.Code, OwnLevel(municipality, area.Code)) * random.Factor(0.015));
        var scale = total / wanted.Where(area => area.Key != Overlapping).Sum(area => area.Value);
        return wanted.ToDictionary(
            area => area.Key,
            area => new ServiceCost(Money.Round(area.Value * scale), Money.Round(Gross(area.Key, area.Value * scale, people.Total, price) * random.Factor(0.01))));
    }

    /// <summary>A lasting difference between municipalities that needs no seed: each has its own pattern of priorities.</summary>
    private static double OwnLevel(SampleMunicipality municipality, string area) =>
        SeededRandom.For(0, "priority " + municipality.Code.Value + area).Factor(0.055);

    /// <summary>Net cost that the age structure suggests, in 1000 kr of 2025: levels near those of Norwegian municipalities.</summary>
    private static double Need(string area, PersonTable people)
    {
        double all = people.Total;
        return area switch
        {
            "FGK12" => 6.6 * people.Between(16, 66),
            "FGK13" => 11.2 * people.Between(0, 17),
            "FGK14" => 0.25 * all,
            "FGK15" => 0.8 * all,
            "FGK17" => (1.1 * all) + 1_600,
            "FGK1a" => (0.4 * all) + 2_800,
            "FGK1b" => (4.3 * all) + 14_000,
            "FGK2" => (3.2 * all) + 1_500,
            "FGK3" => (1.2 * all) + 2_000,
            "FGK4" => (0.35 * all) + 1_300,
            "FGK5" => 1.9 * all,
            Overlapping => (5.6 * all) + 2_500,
            "FGK7" => 258 * people.Between(1, 5),
            "FGK8b" => (156 * people.Between(6, 15)) + 8_500,
            "FGK9" => (14.5 * people.Between(0, 66)) + (56 * people.Between(67, 79)) + (245 * people.Between(80, PersonTable.LastAge)) + 7_000,
            _ => throw new ArgumentOutOfRangeException(nameof(area), area, "No need is written down for this service area."),
        };
    }

    private static double Gross(string area, double net, int inhabitants, double price) => area switch
    {
        "FGK12" => net * 0.74,
        "FGK13" => net * 0.70,
        "FGK14" => net + (2.7 * inhabitants * price),
        "FGK15" => net * 0.20,
        "FGK17" => net * 1.15,
        "FGK3" => net * 1.50,
        "FGK4" => net * 1.80,
        "FGK7" => net * 0.62,
        "FGK8b" => net * 1.05,
        _ => net * 1.09,
    };
}
