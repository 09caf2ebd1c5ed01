using System.Buffers.Text;
using Analytics.Core.Columns;

namespace Analytics.Sources.Tables;

/// <summary>Collects whole numbers.</summary>
internal sealed class IntegerFieldBuilder(FieldPlace where, int capacity) : FieldBuilder
{
    /// <summary>Beyond it a double no longer holds every whole number.</summary>
    private const double Largest = 1L << 53;

    private readonly SignBuilder signs = new(where, capacity);
    private readonly NumberText number = new(where.Column.DecimalSign);
    private long[] values = new long[capacity];

    public override void Append(FieldSource line, int field, int row, int count)
    {
        var (value, sign) = Read(line, field);
        values.AsSpan(row, count).Fill(value);
        signs.Append(sign, row, count);
    }

    public override IEnumerable<Column> Take(int rows)
    {
        var column = new IntegerColumn(where.Column.Target, values, rows);
        values = new long[capacity];
        return [column, .. signs.Take(rows)];
    }

    private (long Value, int Sign) Read(FieldSource line, int field)
    {
        var text = field < 0 ? [] : line.GetSpan(field);
        if (text.IsEmpty)
            return (IntegerColumn.Null, -1);
        if (signs.IsMissing(text, out var word))
            return (IntegerColumn.Null, word);
        if (line.TryGetNumber(field, out var stored) && double.IsInteger(stored) && Math.Abs(stored) <= Largest)
            return ((long)stored, -1);
        var plain = number.Normalise(text);
        if (Utf8Parser.TryParse(plain, out long value, out var read) && read == plain.Length && value != IntegerColumn.Null)
            return (value, -1);
        var sign = signs.Require(line, field, "a whole number");
        return (SignBuilder.IsZero(sign) ? 0 : IntegerColumn.Null, sign);
    }
}
