using Analytics.Analysis.Demography;
using Analytics.Analysis.Demography.Alternatives;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Projections;

namespace Analytics.Pipeline.Analyses;

/// <summary>An alternative that stands beside the main one in an analysis.</summary>
/// <param name="Code">SSB's letters, or the name of an own alternative.</param>
/// <param name="NameNb">Its name in bokmål.</param>
/// <param name="Project">Projects it: population by year, the base year included.</param>
internal sealed record StudiedAlternative(string Code, string NameNb, Func<Projector, IReadOnlyDictionary<Year, PopulationVector>> Project)
{
    private static readonly AlternativeCode[] Usual = [AlternativeCode.Parse("LLML"), AlternativeCode.Parse("HHMH")];

    /// <summary>The alternatives asked for, each by itself; low and high growth and all own ones of the municipality when none is.</summary>
    /// <exception cref="ConfigurationException">A name is unknown, or is written for another municipality.</exception>
    public static IReadOnlyList<StudiedAlternative> Of(PipelineDefinition definition, MunicipalityCode municipality, IReadOnlyList<string> names)
    {
        return names.Count == 0
            ? [.. Usual.Select(Letters), .. definition.AlternativesOf(municipality).Select(Own)]
            : [.. names.Distinct().Select(name => ChosenAlternative.Of(definition, [name], municipality)).Select(c => c.Own is { } own ? Own(own) : Letters(c.Letters))];

        StudiedAlternative Letters(AlternativeCode code) => new(code.ToString(), code.NameNb, projector => projector.Project(code, definition.Reference.Alternatives).Years);

        StudiedAlternative Own(OwnAlternative own) => new(own.Name, own.TitleNb, projector => projector.Project(own, definition.Reference.Alternatives).Years);
    }
}
