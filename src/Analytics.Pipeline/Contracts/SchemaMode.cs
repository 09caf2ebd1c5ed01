namespace Analytics.Pipeline.Contracts;

/// <summary>What becomes of data that do not fit the source's schema.</summary>
internal enum SchemaMode
{
    /// <summary>The new column, code or text is taken in.</summary>
    Evolve,

    /// <summary>The file is held back.</summary>
    Freeze,

    /// <summary>The row is left out, and counted.</summary>
    DiscardRow,

    /// <summary>The value is left out and is then missing, and counted.</summary>
    DiscardValue,
}
