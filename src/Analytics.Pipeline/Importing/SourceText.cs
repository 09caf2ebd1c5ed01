using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Analytics.Pipeline.Configuration;

namespace Analytics.Pipeline.Importing;

/// <summary>Writes a source as the YAML that <see cref="SourceDefinitionFile"/> reads.</summary>
internal sealed partial class SourceText
{
    private readonly StringBuilder text = new();

    public SourceText Line(string key, string? value)
    {
        if (value is not null)
            text.Append(CultureInfo.InvariantCulture, $"{key}: {Scalar(value)}\n");
        return this;
    }

    public SourceText Number(string key, int value)
    {
        text.Append(CultureInfo.InvariantCulture, $"{key}: {value}\n");
        return this;
    }

    public SourceText List(string key, IEnumerable<string> values)
    {
        if (values.ToList() is { Count: > 0 } list)
            text.Append(CultureInfo.InvariantCulture, $"{key}: {Sequence(list)}\n");
        return this;
    }

    public SourceText Columns(IEnumerable<ColumnDefinition> columns)
    {
        if (columns.ToList() is not { Count: > 0 } list)
            return this;
        text.Append("columns:\n");
        foreach (var column in list)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - {{ from: {Scalar(column.From)}, to: {column.To}, type: {Word(column.Type)}");
            if (column.Digits is { } digits)
                text.Append(CultureInfo.InvariantCulture, $", digits: {digits}");
            Numbers(column.Status, column.Missing);
            text.Append(column.Required ? ", required: true }\n" : " }\n");
        }

        return this;
    }

    public SourceText Unpivot(UnpivotDefinition? unpivot)
    {
        if (unpivot is null)
            return this;
        text.Append(CultureInfo.InvariantCulture, $"unpivot: {{ columns: {Scalar(unpivot.Columns)}, {(unpivot.Name is null ? "" : $"name: {unpivot.Name}, ")}value: {unpivot.Value}");
        Numbers(unpivot.Status, unpivot.Missing);
        text.Append(" }\n");
        return this;
    }

    public override string ToString() => text.ToString();

    private void Numbers(string? status, IReadOnlyList<string> missing)
    {
        if (status is not null)
            text.Append(CultureInfo.InvariantCulture, $", status: {status}");
        if (missing.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $", missing: {Sequence(missing)}");
    }

    private static string Word(ColumnType type) => type switch
    {
        ColumnType.Code => "code",
        ColumnType.Date => "date",
        ColumnType.Integer => "integer",
        ColumnType.Number => "number",
        _ => "text",
    };

    private static string Sequence(IEnumerable<string> values) => $"[{string.Join(", ", values.Select(Scalar))}]";

    private static string Scalar(string value) => Plain().IsMatch(value) ? value : $"\"{Escaped(value)}\"";

    private static string Escaped(string value)
    {
        var escaped = new StringBuilder();
        foreach (var character in value)
        {
            if (character is '"' or '\\')
                escaped.Append('\\').Append(character);
            else if (CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            else
                escaped.Append(character);
        }

        return escaped.ToString();
    }

    /// <summary>Words that YAML takes for nothing but text; true, null and their kin are too short for a header's plain word to be worth the risk.</summary>
    [GeneratedRegex("^(?!(?i:true|false|null|yes|no|on|off)$)[A-Za-zÆØÅæøå][A-Za-zÆØÅæøå0-9_.-]*(?: [A-Za-zÆØÅæøå0-9_.-]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
