namespace Analytics.Core.Columns;

/// <summary>Free text, where values rarely repeat.</summary>
public sealed class TextColumn : Column
{
    private readonly string?[] values;

    /// <summary>Makes the column over an array that the caller no longer changes.</summary>
    /// <param name="name">The column's name.</param>
    /// <param name="values">The texts; null is null.</param>
    public TextColumn(string name, string?[] values)
        : base(name, values.Length) => this.values = values;

    /// <summary>The texts.</summary>
    public ReadOnlySpan<string?> Values => values;

    /// <summary>The text of a row, or null.</summary>
    public string? this[int row] => values[row];
}
