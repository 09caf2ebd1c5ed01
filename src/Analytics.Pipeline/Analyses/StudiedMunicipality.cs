using Analytics.Analysis;
using Analytics.Analysis.Demography;
using Analytics.Analysis.Demography.Paths;
using Analytics.Analysis.Sustainability;
using Analytics.Core;
using Analytics.Pipeline.Analysis;
using Analytics.Pipeline.Configuration;

namespace Analytics.Pipeline.Analyses;

/// <summary>A municipality that an analysis is about: what it is read from, and its futures, drawn once. The commands and the report share it, so that they say the same.</summary>
/// <param name="definition">What the text files say.</param>
/// <param name="marts">Its figures.</param>
/// <param name="code">The municipality.</param>
/// <param name="name">Its name.</param>
internal sealed class StudiedMunicipality(PipelineDefinition definition, MartReader marts, MunicipalityCode code, string name)
{
    /// <summary>Years ahead of demand and costs, unless another number is asked for.</summary>
    public const int DefaultHorizon = 15;

    private const int Paths = 1000;

    private (PathEnsemble Paths, ulong Seed)? futures;

    public PipelineDefinition Definition { get; } = definition;

    public MartReader Marts { get; } = marts;

    public MunicipalityCode Code { get; } = code;

    public string Name { get; } = name;

    /// <summary>The country that it lies in.</summary>
    public CountryProjections Country { get; } = marts.Common.Projections(definition);

    /// <summary>The furthest that analyses look ahead when nothing else is asked for.</summary>
    public static int Reach(PipelineDefinition definition) => new[] { DefaultHorizon, definition.Staffing.Years, definition.Sustainability.Years + 1 }.Max();

    /// <summary>Its projector, or why there is none.</summary>
    /// <param name="horizon">Years ahead.</param>
    public Outcome<Projector> Projector(int horizon) => Country.Of(Code, horizon);

    /// <summary>A thousand futures of a municipality that can be projected, with every age group that an analysis asks for. A longer future begins as a shorter one does, so all analyses take theirs from the same.</summary>
    /// <param name="horizon">Years ahead; there may be more.</param>
    /// <param name="seed">What they follow from.</param>
    public PathEnsemble Futures(int horizon, ulong seed)
    {
        if (futures is var (known, of) && of == seed && known.Years >= horizon)
            return known;
        var drawn = Projector(Math.Max(horizon, Reach(Definition))).Value!.Draw(Paths, seed, Ages());
        futures = (drawn, seed);
        return drawn;
    }

    private AgeRange[] Ages()
    {
        var costs = Definition.Reference.UnitCosts;
        return
        [
            .. DemographicCostFutures.Groups(costs)
                .Concat(NeedSeries.Groups(costs))
                .Concat(Definition.Reference.Services.Select(s => s.Ages))
                .Append(Definition.Staffing.WorkingAge)
                .Distinct(),
        ];
    }
}
