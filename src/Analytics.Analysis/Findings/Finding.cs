using Analytics.Core;

namespace Analytics.Analysis.Findings;

/// <summary>Something that the council should know: numbers and their origin, without words. The report writes the sentences.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Facts">Named numbers for the sentences, such as <c>value</c>, <c>limit</c>, <c>year</c>, <c>group</c>; <see cref="FindingKind"/> says which each kind has. Years are numbers too.</param>
/// <param name="Labels">Named texts for the sentences, such as <c>group</c> = "KOSTRA-gruppe 5".</param>
/// <param name="Kroner">Size in kroner without a sign, or null when it has none: a year, but a stock for a fund or debt.</param>
/// <param name="Certainty">How sure.</param>
/// <param name="Provisional">Whether it rests on provisional figures.</param>
/// <param name="Influence">How much the municipality can do about it: 2 yes, 1 partly, 0 little.</param>
/// <param name="Unfavourable">Whether it points to a challenge (true) or a strength (false).</param>
/// <param name="Sources">Where the numbers came from.</param>
public sealed record Finding(
    FindingKind Kind,
    IReadOnlyDictionary<string, double> Facts,
    IReadOnlyDictionary<string, string> Labels,
    double? Kroner,
    Certainty Certainty,
    bool Provisional,
    int Influence,
    bool Unfavourable,
    IReadOnlyList<Provenance> Sources);
