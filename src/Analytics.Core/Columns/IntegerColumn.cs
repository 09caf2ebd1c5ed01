namespace Analytics.Core.Columns;

/// <summary>Whole numbers; <see cref="Null"/> stands for null.</summary>
public sealed class IntegerColumn : Column
{
    /// <summary>The number that stands for null.</summary>
    public const long Null = long.MinValue;

    private readonly long[] values;

    /// <summary>Makes the column over an array that the caller no longer changes.</summary>
    /// <param name="name">The column's name.</param>
    /// <param name="values">The numbers; <see cref="Null"/> is null.</param>
    /// <param name="length">How many of the values are rows; the whole array when left out.</param>
    public IntegerColumn(string name, long[] values, int? length = null)
        : base(name, length ?? values.Length) => this.values = values;

    /// <summary>The numbers.</summary>
    public ReadOnlySpan<long> Values => values.AsSpan(0, Length);

    /// <summary>The number of a row, or null.</summary>
    public long? this[int row] => Values[row] == Null ? null : Values[row];
}
