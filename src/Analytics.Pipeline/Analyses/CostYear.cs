using Analytics.Analysis.Demography.Accuracy;
using Analytics.Core;

namespace Analytics.Pipeline.Analyses;

/// <summary>What all sectors and ages together cost more or less in one budget year, kroner. Intervals hold eight of ten futures, and are null for counted years and other alternatives than the main one.</summary>
/// <param name="BudgetYear">The budget; the population changed during the year before.</param>
/// <param name="IsCounted">Whether that change is counted and not projected.</param>
/// <param name="Persons">Inhabitants more or fewer.</param>
/// <param name="Kroner">At the country's cost level.</param>
/// <param name="Interval">How it spreads.</param>
/// <param name="Own">At the municipality's own level where it is known and the country's else; null where no level is known.</param>
/// <param name="OwnInterval">How it spreads; null likewise.</param>
/// <param name="SinceBase">All budget years after the last counted 1 January together; zero until then.</param>
/// <param name="SinceBaseInterval">How it spreads.</param>
/// <param name="OwnSinceBase">The same at the own level; null likewise.</param>
/// <param name="OwnSinceBaseInterval">How it spreads; null likewise.</param>
public sealed record CostYear(
    Year BudgetYear,
    bool IsCounted,
    double Persons,
    double Kroner,
    PredictionInterval? Interval,
    double? Own,
    PredictionInterval? OwnInterval,
    double SinceBase,
    PredictionInterval? SinceBaseInterval,
    double? OwnSinceBase,
    PredictionInterval? OwnSinceBaseInterval);
