using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace Analytics.Testing.Statistics.Klass;

/// <summary>A list as KLASS gives it, written as XML by default, or as JSON or CSV where the request accepts only that.</summary>
internal sealed record KlassListing(string JsonName, string XmlRoot, string XmlItem, IReadOnlyList<string> Columns, IReadOnlyList<string?[]> Rows)
{
    public Reply As(string accept)
    {
        if (accept.Contains("application/json", StringComparison.OrdinalIgnoreCase))
            return Reply.Json(200, WriteJson);
        return accept.Contains("text/csv", StringComparison.OrdinalIgnoreCase)
            ? new Reply(200, Encoding.Latin1.GetBytes(Csv()), "text/csv;charset=ISO-8859-1")
            : Reply.Text(200, Xml(), "application/xml;charset=UTF-8");
    }

    private void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray(JsonName);
        foreach (var row in Rows)
        {
            json.WriteStartObject();
            for (var i = 0; i < row.Length; i++)
                json.WriteString(Columns[i], row[i]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private string Xml() =>
        new XElement(XmlRoot, Rows.Select(row => new XElement(XmlItem, row.Select((text, i) => new XElement(Columns[i], text))))).ToString(SaveOptions.DisableFormatting);

    private string Csv()
    {
        var text = new StringBuilder();
        text.AppendJoin(',', Columns.Select(Quoted)).Append('\n');
        foreach (var row in Rows)
            text.AppendJoin(',', row.Select(Quoted)).Append('\n');
        return text.ToString();
    }

    private static string Quoted(string? text) => $"\"{(text ?? "").Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
