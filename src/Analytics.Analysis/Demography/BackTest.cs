namespace Analytics.Analysis.Demography;

/// <summary>How well the method would have done from earlier years.</summary>
/// <param name="Rows">Every launch, horizon and group.</param>
/// <param name="Summaries">Mean absolute deviations by group and horizon; a horizon without an outcome has none.</param>
public sealed record BackTest(IReadOnlyList<BackTestRow> Rows, IReadOnlyList<BackTestSummary> Summaries);
