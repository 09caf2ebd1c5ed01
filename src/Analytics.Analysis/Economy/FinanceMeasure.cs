using Analytics.Core;

namespace Analytics.Analysis.Economy;

/// <summary>A finance indicator of the municipality beside its limits and those it is compared with; all in one accounting scope.</summary>
/// <param name="Concept">The indicator concept: <c>netto-driftsresultat</c>.</param>
/// <param name="Own">The municipality's own series.</param>
/// <param name="Comparators">Series of KOSTRA group and country with the same definition; empty when the data have none.</param>
/// <param name="Thresholds">Limits, the municipality's own first.</param>
/// <param name="MeanLastFourYears">Mean of the newest four consecutive years with numbers, or null with fewer.</param>
public sealed record FinanceMeasure(
    string Concept,
    IndicatorSeries Own,
    IReadOnlyList<IndicatorSeries> Comparators,
    IReadOnlyList<Threshold> Thresholds,
    double? MeanLastFourYears)
{
    /// <summary>The limit that counts: the municipality's own target, else national advice; examples never count.</summary>
    public Threshold? Ruling => Thresholds.FirstOrDefault(t => t.Kind == ThresholdKind.OwnTarget) ?? Thresholds.FirstOrDefault(t => t.Kind == ThresholdKind.NationalAdvice);
}
