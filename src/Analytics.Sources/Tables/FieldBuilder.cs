using Analytics.Core.Columns;

namespace Analytics.Sources.Tables;

/// <summary>Collects one field of each line into a column.</summary>
internal abstract class FieldBuilder
{
    /// <summary>Takes a field of the current line into rows.</summary>
    /// <param name="line">Stands on the line or sheet row.</param>
    /// <param name="field">The field's position, or -1 for a column that the table does not have.</param>
    /// <param name="row">The first row.</param>
    /// <param name="count">How many rows take the same field.</param>
    public abstract void Append(FieldSource line, int field, int row, int count);

    /// <summary>The column of the first rows, and what stands beside it; the builder then starts anew.</summary>
    public abstract IEnumerable<Column> Take(int rows);
}
