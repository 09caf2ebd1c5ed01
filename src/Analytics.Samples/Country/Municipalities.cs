using Analytics.Core;

namespace Analytics.Samples.Country;

/// <summary>The twelve municipalities, in the order of their codes.</summary>
internal static class Municipalities
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<SampleMunicipality> All { get; } =
    [
        Make("9901", "Storhavn", 60_000, 0.0095, "EKG11", 2, 0.75, 2.6, 0.7, 0.93, -0.10),
        Make("9902", "Elvemo", 26_000, 0.0015, "EKG09", 3, 0.90, 1.1, 1.0, 0.98, 0.00),
        Make("9903", "Nordlia", 14_000, 0.0045, "EKG07", 3, 0.95, 0.7, 1.1, 1.02, 0.00),
        Make("9904", "Fagersund", 9_300, 0.0000, "EKG02", 4, 1.00, 0.6, 1.2, 1.02, 0.05),
        Make("9905", "Lyngvær", 5_600, -0.0055, "EKG05", 5, 1.10, 0.35, 1.2, 1.02, 0.12),
        Make("9906", "Steindalen", 4_700, -0.0030, "EKG05", 5, 1.08, 0.4, 1.2, 1.04, 0.10),
        Make("9907", "Myrvær", 6_900, -0.0005, "EKG05", 4, 1.05, 0.5, 1.2, 1.04, 0.05),
        Make("9908", "Havnøy", 3_200, -0.0040, "EKG04", 5, 1.10, 0.4, 1.3, 1.05, 0.10),
        Make("9909", "Grenmarka", 2_300, -0.0060, "EKG01", 5, 1.10, 0.35, 1.2, 1.05, 0.12),
        Make("9910", "Tindøya", 1_400, -0.0130, "EKG14", 6, 1.20, 0.3, 1.2, 1.00, 0.15),
        Make("9911", "Ytterøyan", 900, -0.0070, "EKG14", 6, 1.20, 0.3, 1.3, 1.03, 0.15),
        Make("9912", "Solhaug", 18_000, 0.0175, "EKG07", 2, 0.95, 0.6, 0.9, 1.10, -0.20),
    ];

    private static SampleMunicipality Make(
        string code, string name, int inhabitants, double growth, string group, int centrality, double outMobility, double youthPull, double seniorPull, double fertility, double oldAtStart) =>
        new()
        {
            Code = new MunicipalityCode(code),
            Name = name,
            Inhabitants = inhabitants,
            Growth = growth,
            KostraGroup = group,
            Centrality = centrality,
            OutMobility = outMobility,
            YouthPull = youthPull,
            SeniorPull = seniorPull,
            Fertility = fertility,
            OldAtStart = oldAtStart,
        };
}
