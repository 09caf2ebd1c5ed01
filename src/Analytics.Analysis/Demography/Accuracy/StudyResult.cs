namespace Analytics.Analysis.Demography.Accuracy;

/// <summary>Forecasts of several methods held against outcomes, and what was left out.</summary>
/// <param name="Errors">One row for each municipality, launch, horizon, method and age group. Methods that give totals only have rows for the total only.</param>
/// <param name="Skipped">Municipalities left out, with the reason.</param>
public sealed record StudyResult(IReadOnlyList<ForecastError> Errors, IReadOnlyList<SkippedAreas> Skipped);
