namespace Analytics.Pipeline.Contracts;

/// <summary>Limits within which the values of a column lie.</summary>
/// <param name="Column">The column: value, for cubes.</param>
/// <param name="Where">The rows.</param>
/// <param name="From">Lowest value, or null.</param>
/// <param name="To">Highest value, or null.</param>
/// <param name="Severity">What a breach does.</param>
internal sealed record RangeRule(string Column, CodeFilter Where, double? From, double? To, Severity Severity)
{
    /// <summary>A column of the same row whose number is the highest that this one may be; null for none. Rows without it are not tested.</summary>
    public string? AtMost { get; init; }

    /// <summary>The columns that it takes.</summary>
    public IEnumerable<string> Columns => Where.Columns.Append(Column).Concat(AtMost is null ? [] : [AtMost]);
}
