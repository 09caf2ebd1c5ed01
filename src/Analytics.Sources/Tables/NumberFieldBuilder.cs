using System.Buffers.Text;
using Analytics.Core.Columns;

namespace Analytics.Sources.Tables;

/// <summary>Collects numbers of double precision.</summary>
internal sealed class NumberFieldBuilder(FieldPlace where, int capacity) : FieldBuilder
{
    private readonly SignBuilder signs = new(where, capacity);
    private readonly NumberText number = new(where.Column.DecimalSign);
    private double[] values = new double[capacity];

    public override void Append(FieldSource line, int field, int row, int count)
    {
        var (value, sign) = Read(line, field);
        values.AsSpan(row, count).Fill(value);
        signs.Append(sign, row, count);
    }

    public override IEnumerable<Column> Take(int rows)
    {
        var column = new NumberColumn(where.Column.Target, values, rows);
        values = new double[capacity];
        return [column, .. signs.Take(rows)];
    }

    private (double Value, int Sign) Read(FieldSource line, int field)
    {
        var text = field < 0 ? [] : line.GetSpan(field);
        if (text.IsEmpty)
            return (double.NaN, -1);
        if (signs.IsMissing(text, out var word))
            return (double.NaN, word);
        if (line.TryGetNumber(field, out var stored))
            return (stored, -1);
        var plain = number.Normalise(text);
        if (Utf8Parser.TryParse(plain, out double value, out var read) && read == plain.Length && double.IsFinite(value))
            return (value, -1);
        var sign = signs.Require(line, field, where.Column.DecimalSign == ',' ? "a number such as 12,5" : "a number such as 12.5");
        return (SignBuilder.IsZero(sign) ? 0 : double.NaN, sign);
    }
}
