using Analytics.Core;
using Analytics.Pipeline.Analysis;

namespace Analytics.Pipeline.Analyses;

/// <summary>Refuses a municipality that the store does not know.</summary>
internal static class KnownMunicipality
{
    /// <summary>Its name.</summary>
    /// <exception cref="ConfigurationException">The store does not know it.</exception>
    public static string Name(MartReader marts, MunicipalityCode code) => marts.Municipality()?.Name
        ?? throw new ConfigurationException($"--municipality {code}", "no municipality has this code in the store", "a municipality that has been read in", "Run: analytics run --data FOLDER, or correct the code.");
}
