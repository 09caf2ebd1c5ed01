namespace Analytics.Samples.Accounts;

/// <summary>Paths that all municipalities share, near the levels that Norwegian municipalities had.</summary>
internal static class NationalEconomy
{
    /// <summary>The years of accounts.</summary>
    public const int FirstYear = 2015, LastYear = 2025;

    private static readonly Polyline FreeIncomePath = new(
        (2015, 51_400), (2016, 53_000), (2017, 54_300), (2018, 55_700), (2019, 57_400), (2020, 59_400), (2021, 63_900), (2022, 67_000), (2023, 68_000), (2024, 70_700), (2025, 77_600));

    private static readonly Polyline ResultPath = new(
        (2015, 3.0), (2016, 3.9), (2017, 3.7), (2018, 2.4), (2019, 1.9), (2020, 2.6), (2021, 4.2), (2022, 2.7), (2023, 0.9), (2024, -0.4), (2025, 2.7));

    private static readonly Polyline InterestPath = new(
        (2015, 0.026), (2016, 0.022), (2017, 0.021), (2018, 0.022), (2019, 0.025), (2020, 0.020), (2021, 0.016), (2022, 0.024), (2023, 0.043), (2024, 0.049), (2025, 0.045));

    private static readonly Polyline RefugeeGrantPath = new((2021, 0), (2022, 0.012), (2023, 0.026), (2024, 0.024), (2025, 0.013));

    private static readonly Polyline PricePath = new((2015, 0.66), (2019, 0.75), (2021, 0.81), (2022, 0.86), (2023, 0.92), (2024, 0.96), (2025, 1));

    /// <summary>Free income per inhabitant, kr.</summary>
    public static double FreeIncome(int year) => FreeIncomePath.At(year);

    /// <summary>Net operating result, per cent of revenue.</summary>
    public static double Result(int year) => ResultPath.At(year);

    /// <summary>Interest on loans.</summary>
    public static double Interest(int year) => InterestPath.At(year);

    /// <summary>State grants for refugees, as a share of revenue.</summary>
    public static double RefugeeGrant(int year) => RefugeeGrantPath.At(year);

    /// <summary>Municipal prices and wages, 2025 = 1.</summary>
    public static double Price(int year) => PricePath.At(year);
}
