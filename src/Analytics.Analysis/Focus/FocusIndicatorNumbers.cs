using Analytics.Analysis.Economy;
using Analytics.Core;

namespace Analytics.Analysis.Focus;

/// <summary>What KOSTRA says of a focus area: the newest year, the municipality's own target, and its group in the same year.</summary>
internal static class FocusIndicatorNumbers
{
    /// <summary>The indicators in the order of the area.</summary>
    public static IReadOnlyList<FocusNumber> Of(FocusArea area, IReadOnlyDictionary<string, FocusIndicator> indicators) => [.. area.Concepts.Select(concept => Number(indicators[concept]))];

    private static FocusNumber Number(FocusIndicator indicator)
    {
        if (indicator.Measure is not { Own: { Latest: { } latest } own } measure)
        {
            return indicator.IsConfidential
                ? new FocusNumber(indicator.NameNb, FocusState.Hidden, null) { SourceNb = indicator.SourceNb, WhyNotNb = "Kilden holder tallet tilbake." }
                : FocusNumber.Missing(indicator.NameNb, $"{indicator.SourceNb} er ikke lest inn for kommunen.");
        }

        var target = measure.Thresholds.FirstOrDefault(t => t.Kind == ThresholdKind.OwnTarget);
        var other = measure.Comparators
            .Where(c => c.Region.Kind is RegionKind.Group or RegionKind.Country && c.At(latest.Year)?.Measure.HasValue == true)
            .MinBy(c => c.Region.Kind == RegionKind.Group ? 0 : 1);
        return new FocusNumber(own.Definition.NameNb, FocusState.Known, latest.Measure.Value)
        {
            Unit = own.Definition.Unit,
            Decimals = own.Definition.Decimals,
            PeriodNb = latest.Year.ToString(),
            SourceNb = indicator.SourceNb,
            Provenance = latest.Provenance,
            Direction = own.Definition.Direction,
            Target = target is null ? null : new FocusTarget(target.Limit, target.AtLeast is not null, target.SourceNb),
            Other = other?.At(latest.Year)!.Measure.Value,
            OtherNb = other?.RegionName ?? "",
        };
    }
}
