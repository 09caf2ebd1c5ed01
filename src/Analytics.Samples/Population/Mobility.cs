using Analytics.Samples.Country;

namespace Analytics.Samples.Population;

/// <summary>Who moves, and where to.</summary>
internal static class Mobility
{
    private static readonly Polyline Leaving = new(
        (0, 0.045), (6, 0.024), (15, 0.014), (18, 0.040), (20, 0.130), (24, 0.140), (28, 0.105), (34, 0.055), (45, 0.024), (60, 0.013), (75, 0.008), (90, 0.010));

    private static readonly Polyline Emigrating = new((0, 0.005), (10, 0.003), (18, 0.004), (25, 0.015), (32, 0.013), (45, 0.006), (65, 0.001), (80, 0));

    private static readonly Polyline Arriving = new((0, 10), (5, 13), (12, 10), (17, 9), (22, 26), (28, 40), (35, 26), (45, 12), (60, 5), (75, 2), (85, 0));

    /// <summary>The probability of moving to another municipality within the year, country's level.</summary>
    public static double DomesticProbability(int age) => Leaving.At(age);

    /// <summary>The probability of moving abroad within the year.</summary>
    public static double EmigrationProbability(int age) => Emigrating.At(age);

    /// <summary>How immigrants spread over ages.</summary>
    public static double[] ImmigrantAges()
    {
        var weights = new double[PersonTable.LastAge + 1];
        for (var age = 0; age < weights.Length; age++)
            weights[age] = Arriving.At(age);
        return weights;
    }

    /// <summary>How strongly a municipality draws a mover of the age.</summary>
    public static double Pull(SampleMunicipality municipality, int age) => age switch
    {
        >= 18 and <= 25 => municipality.YouthPull,
        >= 50 => municipality.SeniorPull,
        _ => 1,
    };
}
