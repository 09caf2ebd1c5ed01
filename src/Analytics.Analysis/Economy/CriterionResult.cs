using Analytics.Core;

namespace Analytics.Analysis.Economy;

/// <summary>One criterion of a traffic light, evaluated.</summary>
/// <param name="TextNb">The criterion in bokmål, generated from the very values that were evaluated: "netto driftsresultat er minst 1,75 prosent i snitt over fire år".</param>
/// <param name="Value">The value that was held against the limit, or null.</param>
/// <param name="Unit">Unit of value and limit.</param>
/// <param name="Decimals">Decimals for printing.</param>
/// <param name="Limit">The limit, or null when the configuration gives none.</param>
/// <param name="AtLeast">True when the value must be at least the limit, false when at most.</param>
/// <param name="Met">Whether it holds; null when it cannot be told.</param>
/// <param name="MissingNb">Why it cannot be told, in bokmål; null when it can.</param>
/// <param name="Series">Values by year behind the criterion, for the small chart; may be empty.</param>
/// <param name="Sources">Where the values came from.</param>
/// <param name="LimitSourceNb">Where the limit is laid down.</param>
public sealed record CriterionResult(
    string TextNb,
    double? Value,
    string Unit,
    int Decimals,
    double? Limit,
    bool AtLeast,
    bool? Met,
    string? MissingNb,
    IReadOnlyList<(Year Year, double Value)> Series,
    IReadOnlyList<Provenance> Sources,
    string LimitSourceNb);
