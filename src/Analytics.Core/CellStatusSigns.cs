namespace Analytics.Core;

/// <summary>SSB's signs and the statuses that they mean.</summary>
public static class CellStatusSigns
{
    /// <summary>The status that a sign means; a sign outside SSB's list is <see cref="CellStatus.Noted"/>.</summary>
    public static CellStatus Parse(string? sign, bool hasValue) => sign switch
    {
        null or "" => hasValue ? CellStatus.Observed : CellStatus.Absent,
        "." => CellStatus.NotApplicable,
        ".." => CellStatus.Missing,
        "..." => CellStatus.NotYet,
        ":" => CellStatus.Confidential,
        "-" => CellStatus.Nil,
        "*" => CellStatus.Provisional,
        _ => CellStatus.Noted,
    };

    /// <summary>The sign of a status, or null where SSB has none.</summary>
    public static string? Sign(this CellStatus status) => status switch
    {
        CellStatus.NotApplicable => ".",
        CellStatus.Missing => "..",
        CellStatus.NotYet => "...",
        CellStatus.Confidential => ":",
        CellStatus.Nil => "-",
        CellStatus.Provisional => "*",
        _ => null,
    };
}
