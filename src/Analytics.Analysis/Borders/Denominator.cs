using Analytics.Core;

namespace Analytics.Analysis.Borders;

/// <summary>What shares and per-head figures are measured against: persons, children, kroner of revenue.</summary>
/// <param name="NameNb">Its name inside a sentence in bokmål: "innbyggere 6–15 år".</param>
/// <param name="Values">The denominator of each figure, under the same code and year as the figure itself.</param>
/// <remarks>
/// KOSTRA's "per innbygger" divides by the population at the end of the year, which table 07459 has as 1 January of the next one: give it under the
/// figure's own year. In the year before a merger that count stands under the new code only; then the count of the year's own 1 January is the nearest.
/// </remarks>
public sealed record Denominator(string NameNb, IReadOnlyDictionary<MunicipalityYear, Measure> Values)
{
    internal double? Of(MunicipalityCode municipality, Year year) =>
        !Values.TryGetValue(new MunicipalityYear(municipality, year), out var measure) ? null : measure.Status == CellStatus.Nil ? 0 : measure.Value;
}
