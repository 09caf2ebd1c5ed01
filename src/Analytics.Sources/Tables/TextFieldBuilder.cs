using System.Text.RegularExpressions;
using Analytics.Core.Columns;
using CsvHelper;

namespace Analytics.Sources.Tables;

/// <summary>Collects free text.</summary>
internal sealed class TextFieldBuilder(FieldPlace where, int capacity) : FieldBuilder
{
    private readonly Regex? extract = where.Column.Extract is { } pattern ? MappingCheck.Pattern(pattern, where.Place) : null;
    private readonly string?[] values = new string?[capacity];

    public override void Append(CsvReader csv, int field, int row, int count) => values.AsSpan(row, count).Fill(Text(csv, field));

    public override IEnumerable<Column> Take(int rows) => [new TextColumn(where.Column.Target, values[..rows])];

    private string? Text(CsvReader csv, int field)
    {
        if (field < 0 || csv.IsEmpty(field))
            return null;
        var text = csv.GetString(field);
        return extract is null ? text : CodeFieldBuilder.Extract(extract, text, csv, field, where);
    }
}
