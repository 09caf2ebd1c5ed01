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
        ({ } low, { } high) => NorwegianNumbers.Range(NorwegianNumbers.Limit(low), NorwegianNumbers.Limit(high)),
        ({ } low, null) => "minst" + NorwegianNumbers.Space + NorwegianNumbers.Limit(low),
        (null, { } high) => "høyst" + NorwegianNumbers.Space + NorwegianNumbers.Limit(high),
        _ => "ikke satt",
    };

    public static string Kind(ThresholdKind kind) => kind switch
    {
        ThresholdKind.OwnTarget => "Eget måltall",
        ThresholdKind.NationalAdvice => "Anbefalt",
        _ => "Eksempel",
    };

    /// <summary>Own target and national advice as lines; examples are never drawn.</summary>
    public static IReadOnlyList<LimitLine> Lines(FinanceMeasure measure) =>
        [.. measure.Thresholds.Where(t => t.Kind != ThresholdKind.Example && (t.AtLeast ?? t.AtMost) is not null)
            .GroupBy(t => t.Kind).Select(g => g.First())
            .OrderBy(t => t.Kind)
            .Select(t => new LimitLine(t.Limit, $"{Kind(t.Kind)}: {NorwegianNumbers.Limit(t.Limit)}", t.Kind == ThresholdKind.NationalAdvice ? "alle kommuner" : "", t.Kind == ThresholdKind.OwnTarget))];

    /// <summary>The same lines for charts that can be edited.</summary>
    public static IReadOnlyList<NativeLimit> Native(FinanceMeasure measure) => [.. Lines(measure).Select(l => new NativeLimit(l.Label, l.Value, l.IsTarget))];
}
