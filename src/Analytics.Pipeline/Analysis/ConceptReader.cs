using System.Globalization;
using Analytics.Core;

namespace Analytics.Pipeline.Analysis;

/// <summary>Finds the series of a concept that a municipality has, and the same of KOSTRA's own estimates for its group and the country.</summary>
internal sealed class ConceptReader(IReadOnlyList<IndicatorDefinition> indicators, MartReader marts, RegionCode region, string nameNb)
{
    /// <summary>The series with the newest number; among equals the scope that the catalogue prefers. Scopes are never joined. Null when no table has one.</summary>
    public IndicatorSeries? Own(string concept) => indicators
        .Where(i => i.Concept == concept)
        .OrderBy(i => i.ScopePreference)
        .Select(i => marts.Series(i, region, nameNb))
        .OfType<IndicatorSeries>()
        .Where(s => s.Latest is not null)
        .OrderByDescending(s => s.Latest!.Year)
        .FirstOrDefault();

    /// <summary>Whether there are cells of concepts, and every one is confidential: then nothing is to be read in.</summary>
    public bool AreConfidential(IEnumerable<string> concepts)
    {
        var cells = concepts.SelectMany(concept => indicators.Where(i => i.Concept == concept)).SelectMany(i => marts.Series(i, region, nameNb)?.Points ?? []).ToList();
        return cells.Count > 0 && cells.TrueForAll(p => p.Measure.Status == CellStatus.Confidential);
    }

    /// <summary>The same indicator of the municipality's group, if it has one, and of the country; those without a number are left out.</summary>
    public IReadOnlyList<IndicatorSeries> Estimates(IndicatorSeries own, string? group, RegionCode country)
    {
        var regions = new List<(RegionCode Region, string Name)>();
        if (!string.IsNullOrEmpty(group))
            regions.Add((new RegionCode(group), GroupName(group)));
        regions.Add((country, CountryName(country)));
        return [.. regions.Select(r => marts.Series(own.Definition, r.Region, r.Name)).OfType<IndicatorSeries>().Where(s => s.Latest is not null)];
    }

    /// <summary>A KOSTRA group as it is shown: "KOSTRA-gruppe 7".</summary>
    public static string GroupName(string group) => int.TryParse(group.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? $"KOSTRA-gruppe {number.ToString(CultureInfo.InvariantCulture)}"
        : group;

    /// <summary>The country as it is shown.</summary>
    public static string CountryName(RegionCode country) => country == RegionCode.CountryWithoutOslo ? "Landet uten Oslo" : "Landet";
}
