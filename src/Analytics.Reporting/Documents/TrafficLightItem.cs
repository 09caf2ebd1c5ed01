using Analytics.Analysis.Economy;

namespace Analytics.Reporting.Documents;

/// <summary>A traffic light in words.</summary>
/// <param name="Area">"Økonomi".</param>
/// <param name="Verdict">The answer; gives shape and colour.</param>
/// <param name="VerdictWord">"Følg med".</param>
/// <param name="Why">One sentence of why.</param>
/// <param name="Chart">Small chart against the limit, or null.</param>
/// <param name="Now">The values.</param>
/// <param name="Rule">The whole rule, as evaluated.</param>
/// <param name="Sources">Source markers.</param>
public sealed record TrafficLightItem(
    string Area,
    TrafficLightVerdict Verdict,
    string VerdictWord,
    string Why,
    MiniChart? Chart,
    string Now,
    string Rule,
    IReadOnlyList<SourceMarker> Sources);
