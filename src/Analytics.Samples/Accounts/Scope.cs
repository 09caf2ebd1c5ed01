namespace Analytics.Samples.Accounts;

/// <summary>Which accounts a table shows.</summary>
internal enum Scope
{
    /// <summary>Kommunekonsern.</summary>
    Konsern,

    /// <summary>Kommunekasse.</summary>
    Kasse,

    /// <summary>Konsolidert årsregnskap.</summary>
    Konsolidert,
}
