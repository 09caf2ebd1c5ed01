using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;

namespace Analytics.Testing.Statistics.Klass;

/// <summary>Writes a correspondence table by its id: KOSTRA groups of a year, with their municipalities.</summary>
internal static class CorrespondenceTable
{
    private static readonly string[] Columns = ["sourceCode", "sourceName", "targetCode", "targetName"];

    public static Reply Write(string id, int year, IReadOnlyList<(string, string, string, string)> maps, string accept)
    {
        var (source, target) = (string.Create(CultureInfo.InvariantCulture, $"KOSTRA-grupper {year}"), string.Create(CultureInfo.InvariantCulture, $"Kommuneinndeling {year}"));
        string[][] rows = [.. maps.Select(m => new[] { m.Item1, m.Item2, m.Item3, m.Item4 })];
        if (accept.Contains("application/json", StringComparison.OrdinalIgnoreCase))
            return Reply.Json(200, w => WriteJson(w, id, source, target, rows));
        var xml = new XElement(
            "correspondenceTable",
            new XElement("name", $"{source} - {target}"),
            new XElement("source", source),
            new XElement("target", target),
            rows.Select(row => new XElement("correspondenceMap", row.Select((text, i) => new XElement(Columns[i], text)))));
        return Reply.Text(200, xml.ToString(SaveOptions.DisableFormatting), "application/xml;charset=UTF-8");
    }

    private static void WriteJson(Utf8JsonWriter json, string id, string source, string target, string[][] rows)
    {
        json.WriteStartObject();
        json.WriteString("name", $"{source} - {target}");
        json.WriteStartObject("contactPerson");
        json.WriteString("name", "Kontakt");
        json.WriteString("email", "kontakt@example.org");
        json.WriteString("phone", "00000000");
        json.WriteEndObject();
        json.WriteString("owningSection", "Oppdiktet seksjon");
        json.WriteString("source", source);
        json.WriteNumber("sourceId", 1);
        json.WriteString("target", target);
        json.WriteNumber("targetId", 2);
        json.WriteBoolean("changeTable", false);
        json.WriteString("lastModified", "2026-01-01T07:00:00.000+0000");
        json.WriteStartArray("published");
        json.WriteStringValue("nb");
        json.WriteEndArray();
        json.WriteNull("sourceLevel");
        json.WriteNull("targetLevel");
        json.WriteString("description", "");
        json.WriteStartArray("changelogs");
        json.WriteEndArray();
        json.WriteStartArray("correspondenceMaps");
        foreach (var row in rows)
        {
            json.WriteStartObject();
            for (var i = 0; i < row.Length; i++)
                json.WriteString(Columns[i], row[i]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("_links");
        foreach (var (name, href) in new[] { ("self", $"correspondencetables/{id}"), ("source", "versions/1"), ("target", "versions/2") })
        {
            json.WriteStartObject(name);
            json.WriteString("href", $"https://data.ssb.no/api/klass/v1/{href}");
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
