using Analytics.Analysis.Economy;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Figures.Charts;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Limits in words and as lines of charts.</summary>
internal static class LimitWords
{
    /// <summary>"minst 1,75", "høyst 90", "10,0–15,0".</summary>
    public static string Bound(Threshold threshold) => (threshold.AtLeast, threshold.AtMost) switch
    {
        ({ } low, { } high) => ReportNumbers.Range(ReportNumbers.Limit(low), ReportNumbers.Limit(high)),
        ({ } low, null) => Say("minst") + ReportNumbers.Space + ReportNumbers.Limit(low),
        (null, { } high) => Say("høyst") + ReportNumbers.Space + ReportNumbers.Limit(high),
        _ => Say("ikke satt"),
    };

    public static string Kind(ThresholdKind kind) => kind switch
    {
        ThresholdKind.OwnTarget => Say("Eget måltall"),
        ThresholdKind.NationalAdvice => Say("Anbefalt"),
        _ => Say("Eksempel"),
    };

    /// <summary>Own target and national advice as lines; examples are never drawn.</summary>
    public static IReadOnlyList<LimitLine> Lines(FinanceMeasure measure) =>
        [.. measure.Thresholds.Where(t => t.Kind != ThresholdKind.Example && (t.AtLeast ?? t.AtMost) is not null)
            .GroupBy(t => t.Kind).Select(g => g.First())
            .OrderBy(t => t.Kind)
            .Select(t => new LimitLine(t.Limit, $"{Kind(t.Kind)}: {ReportNumbers.Limit(t.Limit)}", t.Kind == ThresholdKind.NationalAdvice ? Say("alle kommuner") : "", t.Kind == ThresholdKind.OwnTarget))];

    /// <summary>The same lines for charts that can be edited.</summary>
    public static IReadOnlyList<NativeLimit> Native(FinanceMeasure measure) => [.. Lines(measure).Select(l => new NativeLimit(l.Label, l.Value, l.IsTarget))];
}
