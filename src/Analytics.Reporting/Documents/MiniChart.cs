namespace Analytics.Reporting.Documents;

/// <summary>A chart of a few values against a limit, small enough for a traffic light.</summary>
/// <param name="Values">Year, value and its text, in rising years.</param>
/// <param name="Limit">The limit, or null.</param>
/// <param name="LimitText">"Grense 4,0".</param>
/// <param name="YearsText">"2022–2025".</param>
/// <param name="Columns">Columns for yearly results, a line for a level.</param>
/// <param name="Met">For each value whether it keeps within the limit.</param>
/// <param name="InWords">Text alternative.</param>
public sealed record MiniChart(
    IReadOnlyList<(int Year, double Value, string Text)> Values,
    double? Limit,
    string LimitText,
    string YearsText,
    bool Columns,
    IReadOnlyList<bool> Met,
    string InWords);
