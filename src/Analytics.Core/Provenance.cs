namespace Analytics.Core;

/// <summary>Where a number comes from, so that it can be followed home.</summary>
/// <param name="SourceTable">The source's table or document: an SSB table id such as <c>12134</c>, or a file's name.</param>
/// <param name="ContentsCode">The cell's contents code (<c>KOSAGD230000</c>), or the column's name in a file; null when a calculation mixes several.</param>
/// <param name="Cell">The other codes of the cell, as <c>KOKart0000=AGD23, KOKregnskapsomfa0000=B</c>; empty when there are none.</param>
/// <param name="Scope">Which accounts the figure covers.</param>
/// <param name="Published">The source's own time of publication (json-stat <c>updated</c>), UTC; null when the source does not say.</param>
/// <param name="Retrieved">When the bytes were first taken in, UTC.</param>
/// <param name="Maturity">Final, provisional or calculated.</param>
/// <param name="ContentHash">SHA-256 of the landed bytes, lower-case hex; the first twelve characters are the vintage's name.</param>
/// <param name="Formula">The arithmetic, in the report's language, when the number is calculated; otherwise null.</param>
public sealed record Provenance(
    string SourceTable,
    string? ContentsCode,
    string Cell,
    AccountingScope Scope,
    DateTimeOffset? Published,
    DateTimeOffset Retrieved,
    DataMaturity Maturity,
    string ContentHash,
    string? Formula = null)
{
    /// <summary>Whether the source is an SSB table (five digits).</summary>
    public bool IsSsbTable => SourceTable.Length == 5 && SourceTable.All(char.IsAsciiDigit);
}
