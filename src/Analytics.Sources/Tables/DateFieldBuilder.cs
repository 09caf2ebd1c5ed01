using System.Globalization;
using Analytics.Core.Columns;

namespace Analytics.Sources.Tables;

/// <summary>Collects days, as ISO text.</summary>
internal sealed class DateFieldBuilder(FieldPlace where, int capacity) : FieldBuilder
{
    private readonly string?[] values = new string?[capacity];

    public override void Append(FieldSource line, int field, int row, int count) => values.AsSpan(row, count).Fill(Day(line, field));

    public override IEnumerable<Column> Take(int rows) => [new TextColumn(where.Column.Target, values[..rows])];

    private string? Day(FieldSource line, int field)
    {
        if (field < 0 || line.GetSpan(field).IsEmpty)
            return null;
        var text = line.GetString(field);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? text
            : throw where.Refuse(line, field, "a day such as 2026-03-15", "Correct the field.");
    }
}
