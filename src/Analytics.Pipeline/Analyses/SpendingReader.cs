using Analytics.Analysis.Benchmarking;
using Analytics.Core;
using Analytics.Pipeline.Analysis;
using Analytics.Pipeline.Configuration;

namespace Analytics.Pipeline.Analyses;

/// <summary>Finds what a municipality spends per inhabitant, service by service, and the same of those that it is compared with.</summary>
internal sealed class SpendingReader(PipelineDefinition definition, MartReader marts, CountedInhabitants inhabitants, GapReference own)
{
    private const string NoCostKey = "no-cost-key";
    private readonly ConceptReader concepts = new(definition.Indicators, marts, own.Region, own.NameNb);
    private static readonly string[] NotSpendingPerInhabitant = ["none", "a-k", "target-group", "unit-cost"];

    /// <summary>Whether a service has a cost key, so that its need can be taken out.</summary>
    public static bool HasCostKey(ServiceSpending service) => service.NeedCorrection != NoCostKey;

    /// <summary>The services with figures of the municipality. A sector that is published only per person of a target group is made into kroner per inhabitant.</summary>
    public IReadOnlyList<ServiceSpending> Services()
    {
        var published = Concepts()
            .Select(Own)
            .OfType<IndicatorSeries>()
            .Select(s => new ServiceSpending(s.Definition.Concept, s.Definition.NameNb, s.Definition.NeedCorrection, s, null))
            .ToList();
        var made = definition.Reference.TargetGroups
            .Where(g => g.CostKeySectors.Length > 0 && published.All(p => p.NeedCorrection != g.CostKeySectors))
            .Select(g => Own(g.Spending) is { } series ? new ServiceSpending(g.Spending, $"Netto driftsutgifter til {g.NameNb} per innbygger", g.CostKeySectors, series, g) : null)
            .OfType<ServiceSpending>();
        return [.. published, .. made];
    }

    /// <summary>Whether its spending is read in, and all of it is confidential.</summary>
    public bool IsConfidential() => concepts.AreConfidential(Concepts());

    private IEnumerable<string> Concepts() => definition.Indicators
        .Where(i => i.Unit == "kr" && i.PopulationDate.Length > 0 && !NotSpendingPerInhabitant.Contains(i.NeedCorrection))
        .Select(i => i.Concept)
        .Distinct();

    /// <summary>The municipality's series of a concept with the newest number, or null.</summary>
    public IndicatorSeries? Own(string concept) => concepts.Own(concept);

    /// <summary>The same indicator of another region, or null.</summary>
    public IndicatorSeries? Other(IndicatorSeries series, GapReference reference) => marts.Series(series.Definition, reference.Region, reference.NameNb);

    /// <summary>Kroner per inhabitant from a series; a figure per person of a target group is multiplied by the group's share of the inhabitants on the same day.</summary>
    /// <param name="series">The series.</param>
    /// <param name="group">The target group, or null for a figure per inhabitant.</param>
    /// <param name="members">The municipalities that the figure is of, on a 1 January.</param>
    public SpendingFigure PerInhabitant(IndicatorSeries series, TargetGroup? group, Func<Year, IReadOnlyList<MunicipalityCode>> members)
    {
        var years = series.Points.Where(p => p.Measure.HasValue).Select(p => p.Year).ToList();
        return new SpendingFigure(
            year =>
            {
                if (series.At(year) is not { Measure.Value: { } value } point)
                    return null;
                var share = group is null ? 1 : Share(group, members(year.Plus(1)), year.Plus(1));
                return share is null ? null : (value * share.Value, point.Provenance.Maturity == DataMaturity.Provisional);
            },
            years);
    }

    private double? Share(TargetGroup group, IReadOnlyList<MunicipalityCode> members, Year day) =>
        inhabitants.Together(day, members) is { Total: > 0 } persons ? persons.Sum(group.Ages) / persons.Total : null;
}
