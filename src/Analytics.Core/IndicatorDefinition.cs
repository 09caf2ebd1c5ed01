namespace Analytics.Core;

/// <summary>One row of the indicator catalogue: which published cell an indicator is, and how to read it.</summary>
/// <param name="Code">The catalogue's name, such as <c>netto-driftsresultat-konsern</c>.</param>
/// <param name="Concept">What is measured, whatever the scope: <c>netto-driftsresultat</c>. Series of one concept and different scopes are alternatives, and never mixed.</param>
/// <param name="NameNb">Name in bokmål, as it is shown.</param>
/// <param name="Unit">Unit: <c>prosent</c>, <c>kr</c>, <c>1000 kr</c>, <c>antall</c>.</param>
/// <param name="Decimals">Decimals as published.</param>
/// <param name="Direction">Which way is good.</param>
/// <param name="Sector">The area that it belongs to, such as <c>økonomi</c>.</param>
/// <param name="SourceTable">SSB's table id.</param>
/// <param name="ContentsCode">SSB's contents code.</param>
/// <param name="Cell">The other codes that fix the cell, as <c>KOKartkap0000=56, KOKregnskapsomfa0000=B</c>; empty when the contents code is enough.</param>
/// <param name="Scope">Which accounts it covers.</param>
/// <param name="ScopePreference">Rank among series of the same concept; the lowest that a municipality has is used.</param>
/// <param name="Verification">How far code and definition are verified, in the words of the catalogue.</param>
public sealed record IndicatorDefinition(
    IndicatorCode Code,
    string Concept,
    string NameNb,
    string Unit,
    int Decimals,
    Direction Direction,
    string Sector,
    string SourceTable,
    string ContentsCode,
    string Cell,
    AccountingScope Scope,
    int ScopePreference,
    string Verification)
{
    /// <summary>
    /// The day of the figure's year whose inhabitants it is divided by: <c>31.12</c> where the denominator is inhabitants or an age group of them, as KOSTRA's
    /// year Y divides by 31 December of Y, which is SSB's 1 January of Y+1 (measured); empty where the denominator is something else.
    /// </summary>
    public string PopulationDate { get; init; } = "";

    /// <summary>
    /// Which spending need the figure may be divided by: <c>a-k</c> (the whole index), or sectors of the cost key joined by + (<c>pleie+kommunehelse</c>).
    /// Else why it may not: <c>target-group</c> and <c>unit-cost</c> have the need in their denominator, <c>no-cost-key</c> has no key, <c>none</c> is no cost per inhabitant.
    /// </summary>
    public string NeedCorrection { get; init; } = "none";

    /// <summary>The row of the list of indicators that it answers to, such as <c>I001</c>; several series may answer to one. Empty where it is ours.</summary>
    public string CatalogueId { get; init; } = "";

    /// <summary>
    /// What becomes of the figure when municipalities merge or split: <c>sum</c> (amounts, counts, full-time equivalents), <c>population</c> (a mean weighted
    /// by inhabitants), <c>weight:INDICATOR</c> (a mean weighted by an amount of the catalogue). Empty where its denominator is not known: then it is not moved.
    /// </summary>
    public string MergeRule { get; init; } = "";

    /// <summary>The lowest value that the figure can have, such as 0 for a share or a gross amount; null where it has no bound, as a net result.</summary>
    public double? Lower { get; init; }

    /// <summary>The highest value that the figure can have, such as 100 for a share in percent; null where it has no bound.</summary>
    public double? Upper { get; init; }
}
