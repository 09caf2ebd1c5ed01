namespace Analytics.Core;

/// <summary>What a published cell is. Missing, confidential and zero are three different things, and live through to the report.</summary>
/// <remarks>Signs as SSB sends them, FORMAT-FACTS section 3: <c>.</c> <c>..</c> <c>...</c> <c>:</c> <c>-</c> <c>*</c>.</remarks>
public enum CellStatus : byte
{
    /// <summary>A value stands there, with no sign.</summary>
    Observed = 0,

    /// <summary><c>.</c> cannot be given, category not in use.</summary>
    NotApplicable = 1,

    /// <summary><c>..</c> missing or too uncertain.</summary>
    Missing = 2,

    /// <summary><c>...</c> not yet published.</summary>
    NotYet = 3,

    /// <summary><c>:</c> confidential.</summary>
    Confidential = 4,

    /// <summary><c>-</c> nil: a true zero.</summary>
    Nil = 5,

    /// <summary><c>*</c> provisional value.</summary>
    Provisional = 6,

    /// <summary>A value with a sign or note that this list does not know; the sign itself is kept beside it.</summary>
    Noted = 7,

    /// <summary>No value and no sign: the source left the cell empty, or has no such cell.</summary>
    Absent = 8,
}
