using Analytics.Core;

namespace Analytics.Samples.Accounts;

/// <summary>The economies of the twelve.</summary>
internal static class AccountProfiles
{
    private static readonly Dictionary<string, AccountProfile> ByCode = new()
    {
        ["9901"] = Make(0.985, 0.56, 900, 0.2, 9, (78, 96), 0.060, enterprises: true),
        ["9902"] = Make(0.960, 0.46, 1_400, 0.0, 8, (82, 92), 0.035, enterprises: true),
        ["9903"] = Make(0.970, 0.42, 0, 0.4, 10, (70, 88), 0.015),
        ["9904"] = Make(1.010, 0.41, 1_800, 0.9, 12, (66, 72), 0.012),
        ["9905"] = Lyngvær(),
        ["9906"] = Make(1.090, 0.35, 2_600, 0.6, 11, (72, 84), 0.010),
        ["9907"] = Make(1.055, 0.37, 2_200, 0.3, 10, (76, 91), 0.012),
        ["9908"] = Make(1.150, 0.34, 3_900, 0.2, 9, (80, 98), 0.010),
        ["9909"] = Make(1.210, 0.32, 1_500, 1.1, 14, (52, 58), 0.008),
        ["9910"] = Make(1.420, 0.29, 4_800, -0.4, 10, (68, 79), 0.008),
        ["9911"] = Make(1.520, 0.31, 6_100, 0.8, 15, (50, 63), 0.006),
        ["9912"] = Make(0.930, 0.47, 0, -0.2, 7, (92, 124), 0.025, enterprises: true),
    };

    /// <summary>The profile of a municipality.</summary>
    public static AccountProfile Of(MunicipalityCode municipality) => ByCode[municipality.Value];

    /// <summary>A tight economy: weak results since 2022, a fund that is used up, and debt above the year's revenue.</summary>
    private static AccountProfile Lyngvær() => Make(1.060, 0.35, 2_400, 0, 10.3, (82, 104), 0.030) with
    {
        Results = new Dictionary<int, double>
        {
            [2015] = 2.1, [2016] = 2.9, [2017] = 2.6, [2018] = 1.4, [2019] = 0.8, [2020] = 1.9, [2021] = 3.1, [2022] = 1.2, [2023] = -0.9, [2024] = -2.3, [2025] = 0.8,
        },
        ServiceLevels = new Dictionary<string, double> { ["FGK8b"] = 1.16, ["FGK9"] = 1.08, ["FGK1b"] = 1.06, ["FGK2"] = 0.82, ["FGK7"] = 0.95, ["FGK13"] = 1.15 },
    };

    private static AccountProfile Make(
        double freeIncome, double taxShare, double propertyTax, double resultOffset, double fund, (double Start, double End) debt, double outside, bool enterprises = false) =>
        new()
        {
            FreeIncome = freeIncome,
            TaxShare = taxShare,
            PropertyTax = propertyTax,
            ResultOffset = resultOffset,
            FundAtStart = fund,
            Debt = debt,
            OutsideTreasury = outside,
            HasEnterprises = enterprises,
        };
}
