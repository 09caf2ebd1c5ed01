using System.Globalization;
using System.Text.Json;

namespace Analytics.Testing.Statistics.PxWeb;

/// <summary>Writes json-stat2 with the keys, and the order of keys, of SSB's answers.</summary>
internal sealed class JsonStatWriter(Utf8JsonWriter json, string language)
{
    /// <summary>An extract with its cells. <c>elimination</c> says false whatever is true, as in data answers.</summary>
    public void WriteData(Extract extract)
    {
        WriteHead(extract.Table, extract.Shown, null);
        WriteCells(json, extract);
        json.WriteEndObject();
    }

    /// <summary>Metadata: a dataset of the whole cube's size, without a value.</summary>
    public void WriteMetadata(StatisticsTable table, string address)
    {
        WriteHead(table, [.. table.Variables.Select(SelectedVariable.All)], address);
        json.WriteStartArray("value");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Values in a row, and the signs by position where there are any.</summary>
    internal static void WriteCells(Utf8JsonWriter json, Extract extract)
    {
        List<(long At, string Sign)> signs = [];
        var at = 0L;
        json.WriteStartArray("value");
        extract.Read(cell =>
        {
            if (cell.Value is { } value)
                json.WriteNumberValue(value);
            else
                json.WriteNullValue();
            if (cell.Status is { } sign)
                signs.Add((at, sign));
            at++;
        });
        json.WriteEndArray();
        if (signs.Count == 0)
            return;
        json.WriteStartObject("status");
        foreach (var (position, sign) in signs)
            json.WriteString(position.ToString(CultureInfo.InvariantCulture), sign);
        json.WriteEndObject();
    }

    /// <summary>The codes of a variable. Keys come in the table's order, so a code's position is its number and not its place.</summary>
    internal static void WriteCategory(Utf8JsonWriter json, SelectedVariable selected)
    {
        var ordered = selected.Codes.Select((c, i) => (Code: c, At: i)).OrderBy(c => c.Code.Positions[0]).ToArray();
        json.WriteStartObject("category");
        json.WriteStartObject("index");
        foreach (var (code, at) in ordered)
            json.WriteNumber(code.Code, at);
        json.WriteEndObject();
        json.WriteStartObject("label");
        foreach (var (code, _) in ordered)
            json.WriteString(code.Code, code.Label);
        json.WriteEndObject();
        if (selected.Variable.Units.Count > 0)
        {
            json.WriteStartObject("unit");
            foreach (var (code, _) in ordered)
            {
                var unit = selected.Variable.Units[code.Code];
                json.WriteStartObject(code.Code);
                json.WriteString("base", unit.Base);
                json.WriteNumber("decimals", unit.Decimals);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>The <c>role</c> object.</summary>
    internal static void WriteRole(Utf8JsonWriter json, IReadOnlyList<SelectedVariable> variables)
    {
        json.WriteStartObject("role");
        foreach (var (role, name) in new[] { (VariableRole.Time, "time"), (VariableRole.Geo, "geo"), (VariableRole.Metric, "metric") })
        {
            var having = variables.Where(v => v.Variable.Role == role).ToArray();
            if (having.Length > 0)
                WriteTexts(json, name, having.Select(v => v.Variable.Code));
        }

        json.WriteEndObject();
    }

    internal static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private void WriteHead(StatisticsTable table, IReadOnlyList<SelectedVariable> variables, string? metadataAddress)
    {
        json.WriteStartObject();
        json.WriteString("version", "2.0");
        json.WriteString("class", "dataset");
        json.WriteString("label", table.Label);
        json.WriteString("source", table.Source);
        json.WriteString("updated", table.Updated.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        if (table.Notes.Count > 0)
            WriteTexts(json, "note", table.Notes);
        WriteRole(json, variables);
        WriteTexts(json, "id", variables.Select(v => v.Variable.Code));
        json.WriteStartArray("size");
        foreach (var variable in variables)
            json.WriteNumberValue(variable.Codes.Count);
        json.WriteEndArray();
        json.WriteStartObject("dimension");
        foreach (var variable in variables)
            WriteDimension(variable, metadataAddress);
        json.WriteEndObject();
        new ExtensionWriter(json, language).WriteTable(table, variables);
    }

    private void WriteDimension(SelectedVariable selected, string? metadataAddress)
    {
        var variable = selected.Variable;
        json.WriteStartObject(variable.Code);
        json.WriteString("label", variable.Label);
        WriteCategory(json, selected);
        new ExtensionWriter(json, language).WriteVariable(selected, metadataAddress);
        if (variable.Classification is { } urn)
        {
            json.WriteStartObject("link");
            json.WriteStartArray("describedby");
            json.WriteStartObject();
            json.WriteStartObject("extension");
            json.WriteString(variable.Code, urn);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
