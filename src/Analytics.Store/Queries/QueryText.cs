using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Analytics.Store.Queries;

/// <summary>A result as data for other programs: the invariant culture, UTF-8, times in ISO 8601.</summary>
public static class QueryText
{
    private static readonly JsonWriterOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = false };

    /// <summary>Writes CSV as in RFC 4180 with a header line: commas, CRLF, quotes where they are needed; null is an empty field, "" a quoted one.</summary>
    /// <returns>The number of rows.</returns>
    public static long WriteCsv(this QueryResult result, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(to);
        WriteLine(to, result.Columns.Select(c => c.Name));
        var rows = 0L;
        foreach (var row in result.Rows())
        {
            WriteLine(to, row.Select(v => v is null ? null : Text(v)));
            rows++;
        }

        return rows;
    }

    /// <summary>Writes an array of objects, one a line; a number that JSON cannot hold (NaN, infinity) becomes null.</summary>
    /// <returns>The number of rows.</returns>
    public static long WriteJson(this QueryResult result, Stream to)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(to);
        var names = result.Columns.Select(c => JsonEncodedText.Encode(c.Name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)).ToArray();
        using var writer = new Utf8JsonWriter(to, JsonOptions);
        var rows = 0L;
        writer.WriteStartArray();
        foreach (var row in result.Rows())
        {
            writer.WriteStartObject();
            for (var i = 0; i < names.Length; i++)
            {
                writer.WritePropertyName(names[i]);
                Write(writer, row[i]);
            }

            writer.WriteEndObject();
            if (++rows % 1000 == 0)
                writer.Flush();
        }

        writer.WriteEndArray();
        return rows;
    }

    /// <summary>A value as text for data files.</summary>
    public static string Text(object value) => value switch
    {
        string text => text,
        bool truth => truth ? "true" : "false",
        DateTime time => time.TimeOfDay == TimeSpan.Zero ? time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number and not IEnumerable => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Json(value),
    };

    /// <summary>A line of comma-separated values as RFC 4180 has it; a null is an empty field, an empty text one in quotation marks.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="fields">The line's fields.</param>
    public static void WriteLine(TextWriter to, IEnumerable<string?> fields)
    {
        var first = true;
        foreach (var field in fields)
        {
            if (!first)
                to.Write(',');
            first = false;
            if (field is null)
                continue;
            if (field.Length > 0 && field.AsSpan().IndexOfAny(",\"\r\n") < 0)
                to.Write(field);
            else
                to.Write($"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        }

        to.Write("\r\n");
    }

    private static string Json(object value)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, JsonOptions))
            Write(writer, value);
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null or double.NaN or double.PositiveInfinity or double.NegativeInfinity or float.NaN:
                writer.WriteNullValue();
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal or System.Numerics.BigInteger:
                writer.WriteRawValue(Text(value));
                break;
            case IDictionary map:
                writer.WriteStartObject();
                foreach (DictionaryEntry entry in map)
                {
                    writer.WritePropertyName(Text(entry.Key));
                    Write(writer, entry.Value);
                }

                writer.WriteEndObject();
                break;
            case IEnumerable list and not string:
                writer.WriteStartArray();
                foreach (var item in list)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case IFormattable:
                writer.WriteStringValue(Text(value));
                break;
            default:
                writer.WriteStringValue(value.ToString());
                break;
        }
    }
}
