using Analytics.Analysis.Economy;
using Analytics.Core;

namespace Analytics.Analysis.Services;

/// <summary>One indicator of a service page, with how sure its differences are.</summary>
/// <param name="Dimension">What it says of the service.</param>
/// <param name="Measure">The municipality's series, what it is compared with, its limits and its four-year mean; all of one definition.</param>
/// <param name="Noise">How much it moves from year to year in municipalities of this size, or why that cannot be told.</param>
/// <param name="Comparisons">Against each comparator that has a year in common.</param>
/// <param name="Change">Change over the four years before the newest, in the unit; null without a number at both ends.</param>
/// <param name="ChangeIsUnclear">Whether the yearly noise covers the change; null when there is no change or no noise.</param>
/// <param name="Standing">Its place among comparable municipalities; null when none of them has a value.</param>
/// <param name="Light">The light.</param>
public sealed record ServiceIndicator(
    ServiceDimension Dimension,
    FinanceMeasure Measure,
    Outcome<NoiseLevel> Noise,
    IReadOnlyList<ServiceComparison> Comparisons,
    double? Change,
    bool? ChangeIsUnclear,
    Standing? Standing,
    ServiceLight Light)
{
    /// <summary>What it says of the service, in a word of bokmål.</summary>
    public string DimensionNb => Dimension switch
    {
        ServiceDimension.Priority => "prioritering",
        ServiceDimension.Coverage => "dekning",
        ServiceDimension.UnitCost => "enhetskostnad",
        _ => "kvalitet",
    };

    /// <summary>Puts an indicator together.</summary>
    /// <param name="dimension">What it says of the service.</param>
    /// <param name="measure">The municipality's series with comparators and limits.</param>
    /// <param name="everywhere">The indicator of all municipalities, and how much it moves from year to year.</param>
    /// <param name="inhabitants">The municipality's inhabitants.</param>
    /// <param name="comparable">The municipalities that it is ranked among; itself may be one.</param>
    public static ServiceIndicator Of(ServiceDimension dimension, FinanceMeasure measure, YearlyNoise everywhere, double inhabitants, IReadOnlySet<MunicipalityCode> comparable)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(everywhere);
        ArgumentNullException.ThrowIfNull(comparable);
        var own = measure.Own;
        var noise = everywhere.Estimate(inhabitants);
        var level = noise.Value;
        List<ServiceComparison> comparisons =
        [
            .. measure.Comparators.Select(other => Comparison.Of(own, other)).OfType<Comparison>().Select(c => new ServiceComparison(
                c,
                MunicipalityCode.IsValid(c.Other.Region.Value) ? level?.CoversTwo(c.Difference) : level?.CoversOne(c.Difference))),
        ];
        var newest = own.Latest;
        var change = newest?.Measure.Value - (newest is null ? null : own.At(newest.Year.Plus(-Comparison.TrendYears))?.Measure.Value);
        var standing = newest is null ? null : Services.Standing.Among(
            newest.Measure.Value!.Value,
            [.. everywhere.All.Where(m => m.Municipality.Value != own.Region.Value && comparable.Contains(m.Municipality) && m.ByYear.ContainsKey(newest.Year)).Select(m => m.ByYear[newest.Year])],
            own.Definition.Direction == Direction.Lower,
            level);
        return new ServiceIndicator(dimension, measure, noise, comparisons, change, change is null ? null : level?.CoversTwo(change.Value), standing, ServiceLight.Of(measure, level));
    }
}
