namespace Analytics.Analysis.Demography.Alternatives;

/// <summary>A row of pipelines/reference/alternatives.csv: what one letter stands for in a span of years.</summary>
/// <remarks>Columns: measure, letter, year_from, year_to, value, unit, source, verification.</remarks>
/// <param name="Measure">What is measured.</param>
/// <param name="Letter">The letter.</param>
/// <param name="YearFrom">First calendar year that the value holds for.</param>
/// <param name="YearTo">Last calendar year.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit, for people.</param>
/// <param name="Source">Where it was published, or how it was set.</param>
/// <param name="Verification">How far it is verified; <c>own_assumption</c> when nobody has published it.</param>
public sealed record AlternativeValue(AlternativeMeasure Measure, AlternativeLetter Letter, int YearFrom, int YearTo, double Value, string Unit, string Source, string Verification);
