namespace Analytics.Core;

/// <summary>Which accounts a finance figure covers. Figures of different scopes are never mixed in one series.</summary>
public enum AccountingScope
{
    /// <summary>Not a finance figure.</summary>
    None,

    /// <summary>Kommunekonsern: the municipality with its own enterprises and shares of inter-municipal companies (KOSTRA code A).</summary>
    Konsern,

    /// <summary>Kommunekasse: the municipal treasury alone (KOSTRA code B).</summary>
    Kasse,

    /// <summary>Konsolidert årsregnskap: the consolidated accounts (KOSTRA code C).</summary>
    Konsolidert,
}
