using Analytics.Core;

namespace Analytics.Reporting.Perspective;

/// <summary>A row of "About the numbers": one source, how new it is and how settled.</summary>
/// <param name="NameNb">What it gives: "Finansielle nøkkeltall, konsern".</param>
/// <param name="Table">Table or document: "SSB 12134".</param>
/// <param name="NewestPeriod">Newest period with a number: "2025", "1.1.2026".</param>
/// <param name="Published">When the source says it was published; null when it does not say.</param>
/// <param name="Retrieved">When it was taken in.</param>
/// <param name="Maturity">Final, provisional or calculated.</param>
/// <param name="HiddenCells">Cells of this municipality that the source keeps confidential.</param>
/// <param name="MissingCells">Cells of this municipality that the source says are missing.</param>
/// <param name="NoteNb">What else a reader must know; empty when nothing.</param>
public sealed record SourceFreshness(
    string NameNb,
    string Table,
    string NewestPeriod,
    DateTimeOffset? Published,
    DateTimeOffset Retrieved,
    DataMaturity Maturity,
    int HiddenCells,
    int MissingCells,
    string NoteNb);
