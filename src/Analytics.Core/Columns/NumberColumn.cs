namespace Analytics.Core.Columns;

/// <summary>Double-precision numbers; NaN stands for null.</summary>
public sealed class NumberColumn : Column
{
    private readonly double[] values;

    /// <summary>Makes the column over an array that the caller no longer changes.</summary>
    /// <param name="name">The column's name.</param>
    /// <param name="values">The numbers; NaN is null.</param>
    /// <param name="length">How many of the values are rows; the whole array when left out.</param>
    public NumberColumn(string name, double[] values, int? length = null)
        : base(name, length ?? values.Length) => this.values = values;

    /// <summary>The numbers; NaN is null.</summary>
    public ReadOnlySpan<double> Values => values.AsSpan(0, Length);

    /// <summary>The number of a row, or null.</summary>
    public double? this[int row] => double.IsNaN(Values[row]) ? null : Values[row];
}
