using Analytics.Core;
using Analytics.Pipeline.Analysis;
using Analytics.Pipeline.Configuration;

namespace Analytics.Pipeline.Analyses;

/// <summary>Reads what a municipality is to be compared with.</summary>
internal static class GapReferences
{
    private const string Form = "group, county, country, a KOSTRA group such as EKG08, a county such as EKA32, EAK, EAKUO, a group of municipality.yaml, or municipality codes with commas between";

    /// <summary>The references asked for, or its group, the country and the neighbours of municipality.yaml.</summary>
    /// <exception cref="ConfigurationException">A name is not one of these, or is of the other of the two countries.</exception>
    public static IReadOnlyList<GapReference> Of(MunicipalityDefinition municipality, MunicipalityRow row, MartReader marts, string? against)
    {
        string[] asked = against is null
            ? [.. string.IsNullOrEmpty(row.KostraGroup) ? Array.Empty<string>() : ["group"], "country", .. municipality.Neighbours.Select(n => n.Value)]
            : [.. against.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        if (asked.Length == 0)
            throw Wrong(against ?? "", "is empty");
        return [.. asked.SelectMany(name => Named(municipality, row, marts, name)).DistinctBy(r => r.Region)];
    }

    // Nobody has estimated the figures of a group of one's own, so its members are shown one by one.
    private static IEnumerable<GapReference> Named(MunicipalityDefinition municipality, MunicipalityRow row, MartReader marts, string name) =>
        municipality.Groups.FirstOrDefault(g => g.Name == name) is { } group
            ? group.Members.Where(m => m != municipality.Municipality).Select(m => Municipality(municipality.Municipality, m, marts))
            : [One(municipality, row, marts, name)];

    private static GapReference One(MunicipalityDefinition municipality, MunicipalityRow row, MartReader marts, string name) => name switch
    {
        "group" when string.IsNullOrEmpty(row.KostraGroup) => throw new ConfigurationException("--against group", $"{row.Name} has no KOSTRA group here", "a municipality with a group, or another comparison", "Run: analytics analyse gap --against country"),
        "group" => Group(row.KostraGroup!),
        "county" => County($"EKA{row.Code[..2]}", row.County),
        "country" => Country(municipality.Country),
        "EAK" or "EAKUO" => Country(new RegionCode(name)),
        _ when name.StartsWith("EKA", StringComparison.Ordinal) => County(name, name == $"EKA{row.Code[..2]}" ? row.County : null),
        _ when name.StartsWith("EKG", StringComparison.Ordinal) => Group(name),
        _ when MunicipalityCode.IsValid(name) => Municipality(municipality.Municipality, new MunicipalityCode(name), marts),
        _ => throw Wrong(name, "is nothing to compare with"),
    };

    private static GapReference Municipality(MunicipalityCode own, MunicipalityCode other, MartReader marts)
    {
        if (other.IsFictional != own.IsFictional)
            throw new ConfigurationException($"--against {other}", $"{other} is {(other.IsFictional ? "invented" : "real")} and {own} is not", "two municipalities of the same country: real and invented figures never meet", "Choose another.");
        if (other == own)
            throw new ConfigurationException($"--against {other}", "it is the municipality itself", "another municipality", "Choose another.");
        return new GapReference(RegionCode.Of(other), marts.NameOf(other) ?? other.Value);
    }

    private static GapReference Country(RegionCode region) => new(region, ConceptReader.CountryName(region));

    private static GapReference County(string code, string? name) => new(new RegionCode(code), name ?? $"Fylke {code[3..]}");

    private static GapReference Group(string code) => new(new RegionCode(code), ConceptReader.GroupName(code));

    private static ConfigurationException Wrong(string name, string what) => new("--against", $"\"{name}\" {what}", Form, "Examples: analytics analyse gap --help");
}
