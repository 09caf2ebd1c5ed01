using Analytics.Analysis.Economy;
using Analytics.Core;
using Analytics.Reporting.Text;

namespace Analytics.Pipeline.Running;

/// <summary>Stations of a lineage in words.</summary>
internal static class LineageWords
{
    public static LineageStep Indicator(IndicatorDefinition indicator, string place) => new(
        "indicator",
        indicator.Code.Value,
        $"{indicator.NameNb}; {indicator.Unit}; {indicator.Scope}; code and definition {indicator.Verification}{place}",
        $"{indicator.NameNb}, {indicator.Unit}");

    public static LineageStep Cell(IndicatorDefinition indicator) => new(
        "cell",
        $"table {indicator.SourceTable}, {indicator.ContentsCode}",
        indicator.Cell.Length == 0 ? "the contents code is enough" : indicator.Cell,
        indicator.Cell.Length == 0 ? "innholdskoden er nok" : indicator.Cell);

    public static string Day(DateTimeOffset moment) => ReportDates.Short(ReportDates.Day(moment));

    /// <summary>The day of a moment that a mart keeps, in UTC.</summary>
    public static string Day(DateTime moment) => Day(new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc)));

    public static string Value(double? value, string? status, string unit) => value is { } number
        ? $"{Number(number)} {unit}".TrimEnd()
        : status == ":" ? "skjult" : string.IsNullOrEmpty(status) ? "mangler" : $"mangler ({status})";

    public static string Limit(Threshold limit) =>
        $"{(limit.AtLeast is { } low ? $"minst {Number(low)} " : "")}{(limit.AtMost is { } high ? $"høyst {Number(high)} " : "")}{limit.Unit} ({limit.SourceNb})";

    private static string Number(double value)
    {
        var decimals = Enumerable.Range(0, 4).FirstOrDefault(d => Math.Abs(Math.Round((decimal)value, d) - (decimal)value) < 0.00005m, 4);
        return ReportNumbers.Fixed(value, decimals);
    }
}
