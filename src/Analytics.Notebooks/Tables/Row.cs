using Analytics.Core;

namespace Analytics.Notebooks.Tables;

/// <summary>A row of a table.</summary>
public sealed class Row
{
    internal Row(Table table, int index) => (Table, Index) = (table, index);

    /// <summary>Where the row stands, from 0.</summary>
    public int Index { get; }

    /// <summary>Where the row's number comes from; null where the table does not say.</summary>
    public Origin? Origin => Table.Origins is { } origins ? origins[Index] : null;

    internal Table Table { get; }

    /// <summary>The cell of a column.</summary>
    /// <param name="column">Its name.</param>
    /// <exception cref="ConfigurationException">There is no such column.</exception>
    public Cell this[string column] => Table[column].Cells[Index];

    /// <summary>A number; null when there is none, whatever the reason.</summary>
    /// <param name="column">The column's name.</param>
    /// <exception cref="ConfigurationException">There is no such column, or it holds no numbers.</exception>
    public double? Number(string column) => this[column].Number;

    /// <summary>A text; empty when there is none.</summary>
    /// <param name="column">The column's name.</param>
    /// <exception cref="ConfigurationException">There is no such column.</exception>
    public string Text(string column) => this[column].ToString();

    /// <summary>A whole number, such as a year.</summary>
    /// <param name="column">The column's name.</param>
    /// <exception cref="ConfigurationException">There is no such column, or no whole number in it.</exception>
    public int Whole(string column) => this[column].Number is { } number && number == Math.Floor(number) && Math.Abs(number) <= int.MaxValue
        ? (int)number
        : throw new ConfigurationException($"table, row {Index + 1}, column {column}", $"\"{this[column]}\" is no whole number", "a whole number", "Leave such rows out with Where, or ask for Number.");
}
