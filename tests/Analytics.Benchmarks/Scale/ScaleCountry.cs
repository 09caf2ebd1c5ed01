using System.Globalization;
using System.Text.Json;

namespace Analytics.Benchmarks.Scale;

/// <summary>A country of invented KOSTRA tables: so many tables of 357 municipalities, 14 contents and 10 years, about 50 000 cells each.</summary>
internal static class ScaleCountry
{
    private const int Municipalities = 357;
    private const int Contents = 14;
    private const int FirstYear = 2015;
    private const int Years = 10;

    /// <summary>Cells of one table.</summary>
    public const int Cells = Municipalities * Contents * Years;

    /// <summary>Id of the table with this number.</summary>
    public static string TableId(int number) => string.Create(CultureInfo.InvariantCulture, $"S{number:0000}");

    /// <summary>Writes a source file a table.</summary>
    public static void WriteSources(string folder, int tables)
    {
        for (var number = 1; number <= tables; number++)
        {
            var id = TableId(number);
            File.WriteAllText(
                Path.Combine(folder, $"scale-{id}.yaml"),
                $"""
                source: scale-{id}
                title: Oppdiktet tabell {id}
                format: json-stat
                table: "{id}"
                dataset: kostra
                region: KOKkommuneregion0000
                kostra: true
                required: [KOKkommuneregion0000, ContentsCode, Tid]

                """);
        }
    }

    /// <summary>Writes a table's answer; another edition is published a day later, and differs in every tenth cell.</summary>
    public static void WriteTable(string folder, int number, int edition)
    {
        var id = TableId(number);
        using var file = File.Create(Path.Combine(folder, $"{id}-{edition.ToString(CultureInfo.InvariantCulture)}.json"));
        using var json = new Utf8JsonWriter(file);
        json.WriteStartObject();
        json.WriteString("version", "2.0");
        json.WriteString("class", "dataset");
        json.WriteString("label", $"{id}: Oppdiktet tabell");
        json.WriteString("source", "Oppdiktede tall");
        json.WriteString("updated", new DateTime(2026, 3, 16 + edition, 7, 0, 0, DateTimeKind.Utc));
        WriteDimensions(json);
        WriteValues(json, number, edition);
        json.WriteStartObject("extension");
        json.WriteStartObject("px");
        json.WriteString("tableid", id);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteDimensions(Utf8JsonWriter json)
    {
        json.WriteStartObject("role");
        WriteList(json, "time", ["Tid"]);
        WriteList(json, "metric", ["ContentsCode"]);
        json.WriteEndObject();
        WriteList(json, "id", ["KOKkommuneregion0000", "ContentsCode", "Tid"]);
        json.WriteStartArray("size");
        foreach (var size in (int[])[Municipalities, Contents, Years])
            json.WriteNumberValue(size);
        json.WriteEndArray();
        json.WriteStartObject("dimension");
        WriteDimension(json, "KOKkommuneregion0000", Municipalities, i => Number(9000 + i), i => $"Kommune {Number(i)}");
        WriteDimension(json, "ContentsCode", Contents, i => $"KOS{Number(i)}0000", i => $"Statistikkvariabel {Number(i)}");
        WriteDimension(json, "Tid", Years, i => Number(FirstYear + i), i => Number(FirstYear + i));
        json.WriteEndObject();
    }

    private static void WriteDimension(Utf8JsonWriter json, string name, int size, Func<int, string> code, Func<int, string> label)
    {
        json.WriteStartObject(name);
        json.WriteString("label", name);
        json.WriteStartObject("category");
        json.WriteStartObject("index");
        for (var i = 0; i < size; i++)
            json.WriteNumber(code(i), i);
        json.WriteEndObject();
        json.WriteStartObject("label");
        for (var i = 0; i < size; i++)
            json.WriteString(code(i), label(i));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteValues(Utf8JsonWriter json, int number, int edition)
    {
        var random = new Random(number);
        var missing = new List<int>();
        json.WriteStartArray("value");
        for (var cell = 0; cell < Cells; cell++)
        {
            var value = random.Next(1, 100_000) / 10m;
            if (random.Next(50) == 0)
            {
                missing.Add(cell);
                json.WriteNullValue();
            }
            else
            {
                json.WriteNumberValue(cell % 10 == 0 ? value + edition : value);
            }
        }

        json.WriteEndArray();
        json.WriteStartObject("status");
        foreach (var cell in missing)
            json.WriteString(Number(cell), "..");
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
