using Analytics.Analysis;
using Analytics.Analysis.Demography;
using Analytics.Core;
using Analytics.Pipeline.Analysis;
using Analytics.Pipeline.Configuration;

namespace Analytics.Pipeline.Analyses;

/// <summary>A municipality that an analysis is about: what it is read from, and its projections, each made once. The commands and the report share it, so that they say the same.</summary>
/// <param name="definition">What the text files say.</param>
/// <param name="marts">Its figures.</param>
/// <param name="code">The municipality.</param>
/// <param name="name">Its name.</param>
/// <param name="country">Counted populations of all municipalities; empty when they are not read.</param>
internal sealed class StudiedMunicipality(PipelineDefinition definition, MartReader marts, MunicipalityCode code, string name, IReadOnlyList<PopulationHistory> country)
{
    private readonly Dictionary<int, Outcome<Projector>> projectors = [];

    public PipelineDefinition Definition { get; } = definition;

    public MartReader Marts { get; } = marts;

    public MunicipalityCode Code { get; } = code;

    public string Name { get; } = name;

    public IReadOnlyList<PopulationHistory> Country { get; } = country;

    /// <summary>Its projector, or why there is none.</summary>
    /// <param name="horizon">Years ahead.</param>
    public Outcome<Projector> Projector(int horizon) => projectors.TryGetValue(horizon, out var known)
        ? known
        : projectors[horizon] = Analytics.Analysis.Demography.Projector.Of(Country, Code, Definition.Reference.Rates, horizon);
}
