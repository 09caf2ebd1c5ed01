using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>A published value as a table cell: hidden and missing are words, never zero.</summary>
internal static class MeasureCell
{
    /// <summary>The nearest ten, for kroner per inhabitant.</summary>
    public const int Tens = -1;

    public static TableCell Of(IndicatorPoint? point, int decimals) => point is null ? TableCell.Missing : Of(point.Measure, decimals);

    public static string Number(double value, int decimals) => decimals == Tens ? ReportNumbers.PerInhabitant(value) : ReportNumbers.Fixed(value, decimals);

    public static TableCell Of(Measure measure, int decimals) => measure switch
    {
        { Value: { } value } => Number(value, decimals),
        { Status: CellStatus.Nil } => Number(0, decimals),
        { Status: CellStatus.Confidential } => TableCell.Hidden,
        { Status: CellStatus.NotApplicable } => ".",
        _ => TableCell.Missing,
    };
}
