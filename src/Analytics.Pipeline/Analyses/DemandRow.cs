using Analytics.Analysis;
using Analytics.Analysis.Demography.ServiceDemand;

namespace Analytics.Pipeline.Analyses;

/// <summary>One service's demand under each path of its coverage.</summary>
/// <param name="Rates">What it rests on: own numbers where they are known.</param>
/// <param name="Choice">What is chosen in service-demand.yaml.</param>
/// <param name="Constant">Coverage stays as it is.</param>
/// <param name="Trend">It goes on as it has gone; or why that can't be computed.</param>
/// <param name="Target">It moves to the target; or why that can't be computed.</param>
public sealed record DemandRow(ServiceRates Rates, CoverageChoice Choice, ServiceDemandSeries Constant, Outcome<ServiceDemandSeries> Trend, Outcome<ServiceDemandSeries> Target)
{
    /// <summary>The path that is chosen, or why it can't be followed.</summary>
    public Outcome<ServiceDemandSeries> Chosen => Choice.Kind switch
    {
        CoverageKind.Trend => Trend,
        CoverageKind.Target => Target,
        _ => Constant,
    };
}
