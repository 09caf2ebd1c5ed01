using System.Text.RegularExpressions;
using Analytics.Core.Columns;

namespace Analytics.Sources.Tables;

/// <summary>Collects free text.</summary>
internal sealed class TextFieldBuilder(FieldPlace where, int capacity) : FieldBuilder
{
    private readonly Regex? extract = where.Column.Extract is { } pattern ? MappingCheck.Pattern(pattern, where.Place) : null;
    private readonly string?[] values = new string?[capacity];

    public override void Append(FieldSource line, int field, int row, int count) => values.AsSpan(row, count).Fill(Text(line, field));

    public override IEnumerable<Column> Take(int rows) => [new TextColumn(where.Column.Target, values[..rows])];

    private string? Text(FieldSource line, int field)
    {
        if (field < 0 || line.GetSpan(field).IsEmpty)
            return null;
        var text = line.GetString(field);
        return extract is null ? text : CodeFieldBuilder.Extract(extract, text, line, field, where);
    }
}
