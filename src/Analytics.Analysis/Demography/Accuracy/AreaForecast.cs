using Analytics.Core;

namespace Analytics.Analysis.Demography.Accuracy;

/// <summary>What a method says of one municipality on 1 January some years after the launch.</summary>
/// <param name="Area">The municipality.</param>
/// <param name="Horizon">Years after the launch.</param>
/// <param name="Total">All persons, not rounded; a falling line may pass below zero.</param>
/// <param name="Groups">Persons by sex and five-year group, or null when the method knows nothing of age.</param>
public sealed record AreaForecast(MunicipalityCode Area, int Horizon, double Total, FiveYearGroups? Groups = null)
{
    /// <summary>Prediction intervals of age groups, with the total as the range 0 and older; empty when the method states none. Intervals of groups do not add up, so each group has its own.</summary>
    public IReadOnlyDictionary<AgeRange, PredictionIntervals> Intervals { get; init; } = new Dictionary<AgeRange, PredictionIntervals>();

    /// <summary>Persons of both sexes in an age group, or null when the method knows nothing of age. The range 0 and older is the total.</summary>
    /// <exception cref="ArgumentException">The range cuts a five-year group in two.</exception>
    public double? Persons(AgeRange ages) => ages == AccuracyAgeGroups.Total ? Total : Groups?.Sum(ages);
}
