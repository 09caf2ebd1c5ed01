namespace Analytics.Sources.Tables;

/// <summary>Turns columns that stand side by side, such as one for each age or year, into rows.</summary>
/// <param name="Pattern">
/// A regular expression over header names, such as <c>^a([0-9]+)$</c>; its first group, or the whole name without one, becomes the code.
/// With named groups, such as <c>^(?&lt;year&gt;[0-9]{4}) (?&lt;contents&gt;.+)$</c>, each becomes a code column of its name.
/// </param>
/// <param name="CodeColumn">Name of the column that takes the code; null where the pattern has named groups.</param>
/// <param name="ValueColumn">Name of the column that takes the field.</param>
public sealed record UnpivotMapping(string Pattern, string? CodeColumn, string ValueColumn)
{
    /// <summary>What the fields hold. Numbers by default.</summary>
    public TableColumnType Type { get; init; } = TableColumnType.Number;

    /// <summary>What separates whole from decimals; as in <see cref="TableColumn.DecimalSign"/>.</summary>
    public char DecimalSign { get; init; } = '.';

    /// <summary>The name of a column that takes SSB's signs, or null; as in <see cref="TableColumn.StatusColumn"/>.</summary>
    public string? StatusColumn { get; init; }

    /// <summary>Words that stand where there is no number; as in <see cref="TableColumn.Missing"/>.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}
