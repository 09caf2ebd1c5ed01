using Analytics.Analysis.Compass;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Store;

namespace Analytics.Pipeline.Analyses;

/// <summary>A municipality's evaluation with Kommunekompasset, from what is published.</summary>
public static class PublishedCompass
{
    /// <summary>Reads it.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="store">The store.</param>
    /// <param name="municipality">The municipality, or null for that of municipality.yaml.</param>
    /// <param name="evaluation">The year of the evaluation, or null for the newest.</param>
    /// <param name="clock">The catalogue's clock, and what day it is; nothing is written to the store.</param>
    /// <exception cref="ConfigurationException">There is no store, or it has no such evaluation of the municipality.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static CompassResult Run(PipelineDefinition definition, StoreLocation store, MunicipalityCode? municipality, int? evaluation, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(clock);
        using var opened = AnalysedStore.Open(definition, store, clock);
        var code = opened.Asked(municipality);
        var marts = opened.Marts(code);
        var name = marts.Municipality()?.Name ?? code.Value;
        var rows = marts.CompassRows(name);
        var profile = Profile(rows, code, name, evaluation)
            ?? throw new ConfigurationException(
                evaluation is { } asked ? $"--evaluation {asked}" : $"--municipality {code}",
                $"the store has no such evaluation of {name} with Kommunekompasset",
                Years(rows, code, name) is { Count: > 0 } years ? $"one of {string.Join(", ", years)}" : "a municipality with rows of kind total or area in compass_scores.csv",
                "Add the report's scores to compass_scores.csv, and run: analytics run --data FOLDER");
        return new CompassResult(code, name, CompassReading.Of(profile, clock.GetUtcNow().Year));
    }

    /// <summary>The profile of an evaluation under any code that the municipality has had, or null.</summary>
    internal static CompassProfile? Profile(IReadOnlyList<CompassRow> rows, MunicipalityCode code, string name, int? evaluation = null) =>
        CompassProfiles.Build(rows, Codes(rows, code, name), evaluation: evaluation);

    private static List<int> Years(IReadOnlyList<CompassRow> rows, MunicipalityCode code, string name)
    {
        var codes = Codes(rows, code, name).Select(c => c.Value).ToHashSet();
        return [.. rows.Where(r => codes.Contains(r.Code) && (r.Kind is "total" or "area")).Select(r => r.Year).OfType<int>().Distinct().Order()];
    }

    private static List<MunicipalityCode> Codes(IReadOnlyList<CompassRow> rows, MunicipalityCode code, string name) =>
        [.. rows.Where(r => r.Municipality == name && MunicipalityCode.IsValid(r.Code)).Select(r => new MunicipalityCode(r.Code)).Append(code).Distinct()];
}
