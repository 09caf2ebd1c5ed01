namespace Analytics.Sources.Tables;

/// <summary>A table that nobody has described yet: every cell as text.</summary>
/// <param name="Header">The names that the header seems to have, trimmed; blank where it has none.</param>
/// <param name="Rows">The rows under it, without blank ones; a row may be shorter than the header.</param>
public sealed record RawTable(IReadOnlyList<string> Header, IReadOnlyList<string[]> Rows)
{
    /// <summary>The line or row on which the header stands, counted from 1.</summary>
    public int HeaderLine { get; init; } = 1;

    /// <summary>What the delimited file turned out to be; null for a sheet.</summary>
    public DelimitedShape? Shape { get; init; }

    /// <summary>The sheet's name; null for a delimited file.</summary>
    public string? Sheet { get; init; }
}
