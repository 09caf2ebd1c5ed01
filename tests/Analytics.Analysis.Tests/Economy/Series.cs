using Analytics.Analysis.Economy;
using Analytics.Core;

namespace Analytics.Analysis.Tests.Economy;

/// <summary>Made-up indicator series.</summary>
internal static class Series
{
    public static IndicatorDefinition Definition(
        string concept = "netto-driftsresultat", string unit = "prosent", AccountingScope scope = AccountingScope.Konsern, Direction direction = Direction.Higher, string table = "12134") =>
        new(new IndicatorCode($"{concept}-{scope.ToString().ToLowerInvariant()}"), concept, Name(concept), unit, 1, direction, "økonomi", table, "KOSAGD230000", "", scope, 1, "");

    public static IndicatorSeries Of(int from, params double?[] values) => Of(Definition(), from, values);

    public static IndicatorSeries Of(IndicatorDefinition definition, int from, params double?[] values) => Of("9901", "Eksempel", definition, from, values);

    public static IndicatorSeries Of(string region, string name, IndicatorDefinition definition, int from, params double?[] values) =>
        new(new RegionCode(region), name, definition, [.. values.Select((v, i) => new IndicatorPoint(new Year(from + i), v is { } number ? Measure.Of(number) : Measure.Absent, Source(definition)))]);

    public static Threshold AtLeast(double limit, ThresholdKind kind, string concept = "netto-driftsresultat", string unit = "prosent") =>
        new(concept, limit, null, unit, kind, kind.ToString(), "");

    public static Threshold AtMost(double limit, ThresholdKind kind, string concept, string unit = "prosent") =>
        new(concept, null, limit, unit, kind, kind.ToString(), "");

    private static string Name(string concept) => char.ToUpperInvariant(concept[0]) + concept[1..].Replace('-', ' ');

    private static Provenance Source(IndicatorDefinition definition) =>
        new(definition.SourceTable, definition.ContentsCode, definition.Cell, definition.Scope, null, new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero), DataMaturity.Final, "");
}
