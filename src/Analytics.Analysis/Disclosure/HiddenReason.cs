namespace Analytics.Analysis.Disclosure;

/// <summary>Why a cell is not shown.</summary>
public enum HiddenReason
{
    /// <summary>It is shown.</summary>
    None,

    /// <summary>Too few persons stand behind it.</summary>
    TooFew,

    /// <summary>Everybody gave the same answer, so that it tells what each of them answered.</summary>
    AllEqual,

    /// <summary>With what was published earlier it would tell of the few whose answers came in between.</summary>
    TooCloseToEarlier,

    /// <summary>It is safe by itself, and hidden so that another cell cannot be worked out.</summary>
    Complementary,

    /// <summary>No part of the table can be shown safely.</summary>
    TableRefused,
}
