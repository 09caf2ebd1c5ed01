using Analytics.Samples.Country;

namespace Analytics.Samples.Population;

/// <summary>How many inhabitants each story wants on each 1 January; movers and immigrants are drawn towards it.</summary>
internal static class SizeTargets
{
    private const int LastYear = 2026;
    private const int FirstPublishedYear = 2015;

    /// <summary>Before the published years each story ran at half its pace.</summary>
    private const double EarlierPace = 0.5;

    /// <summary>Deviations of the whole country's growth: few arrivals in 2020, many refugees in 2022.</summary>
    private static readonly Dictionary<int, double> CommonGrowth = new()
    {
        [2015] = 0.002, [2016] = 0.001, [2018] = -0.001, [2019] = -0.001, [2020] = -0.0035, [2021] = -0.0005, [2022] = 0.006, [2023] = 0.002, [2024] = -0.001, [2025] = -0.003,
    };

    /// <summary>The wanted inhabitants on 1 January.</summary>
    public static double At(SampleMunicipality municipality, int year)
    {
        double size = municipality.Inhabitants;
        for (var passed = LastYear - 1; passed >= year; passed--)
        {
            var pace = passed >= FirstPublishedYear ? 1 : EarlierPace;
            size /= 1 + (municipality.Growth * pace) + CommonGrowth.GetValueOrDefault(passed);
        }

        return size;
    }
}
