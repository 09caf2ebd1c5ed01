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
}
