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
    string Verification);
