using Analytics.Core;

namespace Analytics.Analysis.Demography.Country;

/// <summary>The net migration by sex and age that is usual for a municipality's size: the mean over all municipalities, weighted by how near they are in size.</summary>
internal static class SizeProfiles
{
    /// <summary>Net migrants per person-year of each municipality's size, its overall gain or loss drawn towards zero in the ages that move most.</summary>
    /// <param name="evidence">What is known of each municipality.</param>
    /// <param name="inhabitants">Inhabitants of each, in the same order; above zero.</param>
    /// <param name="options">The model's settings.</param>
    /// <returns>As many profiles as municipalities, 2 × 106 cells each; zero where nobody of the age was counted, and above the oldest mover.</returns>
    public static IReadOnlyList<double[]> Of(IReadOnlyList<CohortEvidence> evidence, IReadOnlyList<double> inhabitants, CountryModelOptions options)
    {
        var profiles = new double[evidence.Count][];
        Parallel.For(0, evidence.Count, area => profiles[area] = Profile(area, evidence, inhabitants, options));
        return profiles;
    }

    private static double[] Profile(int area, IReadOnlyList<CohortEvidence> evidence, IReadOnlyList<double> inhabitants, CountryModelOptions options)
    {
        double[] migrants = new double[2 * Age.Count], personYears = new double[2 * Age.Count];
        for (var other = 0; other < evidence.Count; other++)
        {
            var distance = Math.Log(inhabitants[area] / inhabitants[other]) / options.SizeBandwidth;
            var weight = Math.Exp(-distance * distance / 2);
            for (var cell = 0; cell < migrants.Length; cell++)
            {
                migrants[cell] += weight * evidence[other].Migrants[cell];
                personYears[cell] += weight * evidence[other].PersonYears[cell];
            }
        }

        double gain = 0, mobile = 0;
        for (var cell = 0; cell < migrants.Length; cell++)
        {
            if (cell % Age.Count > options.OldestMover)
                continue;
            gain += migrants[cell];
            mobile += personYears[cell] * MobilitySchedule.Standard[cell % Age.Count];
        }

        var removed = mobile > 0 ? (1 - options.LevelKept) * gain / mobile : 0;
        var profile = new double[2 * Age.Count];
        for (var cell = 0; cell < profile.Length; cell++)
        {
            if (cell % Age.Count <= options.OldestMover && personYears[cell] > 0)
                profile[cell] = migrants[cell] / personYears[cell] - removed * MobilitySchedule.Standard[cell % Age.Count];
        }

        return profile;
    }
}
