namespace Analytics.Pipeline.Configuration;

/// <summary>One column of a delimited file or a sheet and the name that it gets in the store.</summary>
/// <param name="From">Header in the file.</param>
/// <param name="To">Name in the store.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Required">Whether the file must have it.</param>
public sealed record ColumnDefinition(string From, string To, ColumnType Type, bool Required)
{
    /// <summary>For codes: how many digits each has; shorter ones get their leading zeros back. Null means that they stay as they are.</summary>
    public int? Digits { get; init; }

    /// <summary>For codes and texts: a regular expression whose first group is kept. Null means the whole field.</summary>
    public string? Extract { get; init; }

    /// <summary>For numbers: name of the column in the store that takes SSB's signs; null means that a sign is refused.</summary>
    public string? Status { get; init; }

    /// <summary>For numbers: words that stand where there is no number, such as NA.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}
