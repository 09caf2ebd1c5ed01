using Analytics.Core;

namespace Analytics.Pipeline.Analyses;

/// <summary>Forecasts of a municipality's indicators.</summary>
/// <param name="Municipality">Its code.</param>
/// <param name="Name">Its name, or the code where no reference knows it.</param>
/// <param name="Indicators">Those that the store has a cell of, in the catalogue's order.</param>
/// <param name="WithoutCells">How many of those asked for the store has no cell of.</param>
public sealed record ForecastResult(MunicipalityCode Municipality, string Name, IReadOnlyList<ForecastedIndicator> Indicators, int WithoutCells);
