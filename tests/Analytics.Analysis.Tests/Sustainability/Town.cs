using Analytics.Analysis.Sustainability;
using Analytics.Core;

namespace Analytics.Analysis.Tests.Sustainability;

/// <summary>A made-up municipality of 5 000 inhabitants with half a billion kroner of revenue.</summary>
internal static class Town
{
    public static readonly OpeningAccounts Accounts = new(new Year(2025), Revenue: 500e6, FreeIncome: 400e6, NetResult: 5e6, Fund: 20e6, NetDebt: 500e6, ExposedDebt: 300e6, Investments: 50e6);

    /// <summary>Nothing but what is stated: no debt that grows.</summary>
    public static readonly OpeningAccounts Steady = Accounts with { Investments = 500e6 / 25 / 0.6 };

    /// <summary>Need of the opening year, and the same need in each of the years after.</summary>
    public static IReadOnlyList<NeedYear> Need(int years, double inhabitants, double need, double countryPerInhabitant) =>
    [
        new NeedYear(new Year(2025), 5000, 300e6, 60_000),
        .. Enumerable.Range(1, years).Select(i => new NeedYear(new Year(2025 + i), inhabitants, need, countryPerInhabitant)),
    ];

    public static IReadOnlyList<NeedYear> Unchanged(int years) => Need(years, 5000, 300e6, 60_000);
}
