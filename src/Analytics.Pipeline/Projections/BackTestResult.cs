using Analytics.Analysis.Demography.Accuracy;

namespace Analytics.Pipeline.Projections;

/// <summary>How wrong projections would have been.</summary>
/// <param name="Errors">One row for each municipality, launch, horizon, method and age group.</param>
/// <param name="NotesNb">What was left out, a sentence in bokmål for each cause.</param>
public sealed record BackTestResult(IReadOnlyList<ForecastError> Errors, IReadOnlyList<string> NotesNb);
