using Analytics.Core;
using Analytics.Pipeline.Analysis;
using Analytics.Pipeline.Configuration;

namespace Analytics.Pipeline.Analyses;

/// <summary>The municipalities that one is ranked among.</summary>
/// <param name="NameNb">Who they are: "KOSTRA-gruppe 7".</param>
/// <param name="Members">Their codes.</param>
internal sealed record ComparableMunicipalities(string NameNb, IReadOnlySet<MunicipalityCode> Members)
{
    /// <summary>Finds them.</summary>
    /// <param name="settings">The municipality and its own groups.</param>
    /// <param name="row">Its row.</param>
    /// <param name="inhabitants">Who there is.</param>
    /// <param name="day">On which 1 January.</param>
    /// <param name="among">What was asked for, or null.</param>
    /// <exception cref="ConfigurationException">It is none of what can be asked for.</exception>
    public static ComparableMunicipalities Of(MunicipalityDefinition settings, MunicipalityRow row, CountedInhabitants inhabitants, Year day, string? among)
    {
        var members = inhabitants.Members(day);
        var hasGroup = !string.IsNullOrEmpty(row.KostraGroup);
        return (among ?? (hasGroup ? "group" : "country")) switch
        {
            "group" when hasGroup => new(ConceptReader.GroupName(row.KostraGroup!), Codes(m => m.Group == row.KostraGroup)),
            "county" => new(row.County ?? $"Fylke {row.Code[..2]}", Codes(m => m.Code.Value[..2] == row.Code[..2])),
            "country" => new("alle kommuner", Codes(_ => true)),
            var name when settings.Groups.FirstOrDefault(g => g.Name == name) is { } own => new(own.Name, own.Members.ToHashSet()),
            var codes when codes.Split(',') is { } list && list.All(MunicipalityCode.IsValid) => new(codes, list.Select(c => new MunicipalityCode(c)).ToHashSet()),
            var other => throw new ConfigurationException(
                $"--among {other}",
                other == "group" ? $"{row.Name} has no KOSTRA group here" : "it is nobody to be ranked among",
                $"group, county, country, municipality codes with commas between{string.Concat(settings.Groups.Select(g => $", {g.Name}"))}",
                "Examples: analytics analyse service --help"),
        };

        HashSet<MunicipalityCode> Codes(Func<(MunicipalityCode Code, string? Group), bool> isOne) => [.. members.Where(isOne).Select(m => m.Code)];
    }
}
