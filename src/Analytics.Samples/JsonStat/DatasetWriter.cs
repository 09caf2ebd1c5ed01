using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Analytics.Samples.JsonStat;

/// <summary>Writes a dataset with SSB's keys in SSB's order, as measured in its answers of 2026.</summary>
internal static class DatasetWriter
{
    /// <summary>The source that every dataset names.</summary>
    public const string Source = "Oppdiktede tall (Analytics.Samples)";

    /// <summary>The first note of every dataset.</summary>
    public const string Fictional = "Oppdiktet land: kommunene finnes ikke, og alle tall er laget.";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The dataset as UTF-8 without indentation.</summary>
    public static byte[] Write(Dataset dataset)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            Write(json, dataset);
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Dataset dataset)
    {
        var contents = new Dimension("ContentsCode", "statistikkvariabel", "value", [.. dataset.Contents.Select(c => (c.Code, c.Label))]);
        Dimension[] dimensions = [.. dataset.Dimensions, contents, dataset.Time];

        json.WriteStartObject();
        json.WriteString("version", "2.0");
        json.WriteString("class", "dataset");
        json.WriteString("label", $"{dataset.TableId}: {dataset.Title}, etter {Enumerate(dimensions)}");
        json.WriteString("source", Source);
        json.WriteString("updated", dataset.Updated);
        Strings(json, "note", [Fictional, .. dataset.Notes]);
        Role(json, dataset);
        Strings(json, "id", dimensions.Select(dimension => dimension.Code));
        json.WriteStartArray("size");
        foreach (var dimension in dimensions)
            json.WriteNumberValue(dimension.Values.Count);
        json.WriteEndArray();

        json.WriteStartObject("dimension");
        foreach (var dimension in dimensions)
            DimensionWriter.Write(json, dimension, dimension == contents ? dataset.Contents : []);
        json.WriteEndObject();

        Extension(json, dataset);
        Cells(json, dataset, dimensions);
        json.WriteEndObject();
    }

    private static string Enumerate(Dimension[] dimensions) =>
        string.Join(", ", dimensions[..^1].Select(dimension => dimension.Label)) + " og " + dimensions[^1].Label;

    private static void Role(Utf8JsonWriter json, Dataset dataset)
    {
        json.WriteStartObject("role");
        Strings(json, "time", [dataset.Time.Code]);
        if (dataset.Geo is not null)
            Strings(json, "geo", [dataset.Geo]);
        Strings(json, "metric", ["ContentsCode"]);
        json.WriteEndObject();
    }

    private static void Extension(Utf8JsonWriter json, Dataset dataset)
    {
        json.WriteStartObject("extension");
        json.WriteStartObject("noteMandatory");
        json.WriteBoolean("0", true);
        json.WriteEndObject();
        json.WriteStartObject("px");
        json.WriteString("infofile", "None");
        json.WriteString("tableid", dataset.TableId);
        json.WriteNumber("decimals", 0);
        json.WriteBoolean("official-statistics", false);
        json.WriteBoolean("aggregallowed", dataset.Subject.Code != "os");
        json.WriteBoolean("copyright", false);
        json.WriteString("language", "no");
        json.WriteString("contents", $"{dataset.TableId}: {dataset.Title},");
        json.WriteBoolean("descriptiondefault", false);
        Strings(json, "heading", ["ContentsCode", dataset.Time.Code]);
        Strings(json, "stub", dataset.Dimensions.Select(dimension => dimension.Code));
        json.WriteString("matrix", dataset.Contents[0].Code);
        json.WriteString("subject-code", dataset.Subject.Code);
        json.WriteString("subject-area", dataset.Subject.Name);
        json.WriteEndObject();
        json.WriteNull("discontinued");
        json.WriteEndObject();
    }

    private static void Cells(Utf8JsonWriter json, Dataset dataset, Dimension[] dimensions)
    {
        var signs = new List<(int Position, string Sign)>();
        var position = 0;
        json.WriteStartArray("value");
        foreach (var codes in Product(dimensions))
        {
            var cell = dataset.Cell(codes);
            if (cell.Value is { } value)
                json.WriteRawValue(Plain(value));
            else
                json.WriteNullValue();
            if (cell.Sign is { } sign)
                signs.Add((position, sign));
            position++;
        }

        json.WriteEndArray();
        if (signs.Count == 0)
            return;

        json.WriteStartObject("status");
        foreach (var (at, sign) in signs)
            json.WriteString(at.ToString(CultureInfo.InvariantCulture), sign);
        json.WriteEndObject();
    }

    /// <summary>29 and not 29.0, as SSB writes; nor a zero with a minus.</summary>
    private static string Plain(decimal value) => value == 0 ? "0" : value.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>Every combination of codes, the last dimension fastest.</summary>
    private static IEnumerable<string[]> Product(Dimension[] dimensions)
    {
        var at = new int[dimensions.Length];
        while (true)
        {
            yield return [.. at.Select((value, dimension) => dimensions[dimension].Values[value].Code)];
            var turning = dimensions.Length - 1;
            while (turning >= 0 && ++at[turning] == dimensions[turning].Values.Count)
                at[turning--] = 0;
            if (turning < 0)
                yield break;
        }
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
