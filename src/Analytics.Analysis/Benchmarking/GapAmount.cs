namespace Analytics.Analysis.Benchmarking;

/// <summary>A difference in the units that people think in.</summary>
/// <param name="KronerPerInhabitant">Kroner per inhabitant.</param>
/// <param name="Millions">Millions of kroner in a year, or null where the inhabitants are not counted.</param>
/// <param name="FullTime">Årsverk that it would pay for, or null where their cost is not known.</param>
public sealed record GapAmount(double KronerPerInhabitant, double? Millions, double? FullTime)
{
    private const double Million = 1_000_000;

    /// <summary>From kroner per inhabitant.</summary>
    /// <param name="kronerPerInhabitant">The difference.</param>
    /// <param name="inhabitants">Those it is per: 31 December of the accounts' year; null where not known.</param>
    /// <param name="kronerPerFullTime">What an årsverk costs, or null where not known.</param>
    public static GapAmount Of(double kronerPerInhabitant, double? inhabitants, double? kronerPerFullTime) =>
        new(kronerPerInhabitant, kronerPerInhabitant * inhabitants / Million, kronerPerInhabitant * inhabitants / kronerPerFullTime);
}
