using System.Globalization;
using System.Text.Json;

namespace Analytics.Sources.Klass;

/// <summary>An object of an answer, with the path to it, so that every refusal names its place.</summary>
internal readonly record struct KlassElement(JsonElement Element, string Place, string Path)
{
    /// <summary>A text that must be there and not be blank.</summary>
    public string Text(string name) =>
        OptionalText(name) ?? throw KlassFault.At(Place, At(name), Element.TryGetProperty(name, out var value) ? Describe(value) : $"no {name}", "a text that is not blank");

    /// <summary>A text; null when it is left out, null or blank.</summary>
    public string? OptionalText(string name)
    {
        if (!Element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind != JsonValueKind.String)
            throw KlassFault.At(Place, At(name), Describe(value), "a text or null");
        var text = Decode(value, name);
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    /// <summary>A day that must be there.</summary>
    public DateOnly Day(string name) => OptionalDay(name) ?? throw KlassFault.At(Place, At(name), $"no {name}", "a day such as 2024-01-01");

    /// <summary>A day; null when it is left out, null or blank.</summary>
    public DateOnly? OptionalDay(string name)
    {
        if (OptionalText(name) is not { } text)
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw KlassFault.At(Place, At(name), $"the text \"{KlassFault.Shorten(text)}\"", "a day such as 2024-01-01");
    }

    /// <summary>A list of objects that must be there.</summary>
    public IEnumerable<KlassElement> List(string name)
    {
        if (!Element.TryGetProperty(name, out var list))
            throw KlassFault.At(Place, Path, $"no {name}; the keys are {Keys()}", $"an answer of KLASS with {name}", "Check that the request asks for this kind of answer.");
        if (list.ValueKind != JsonValueKind.Array)
            throw KlassFault.At(Place, At(name), Describe(list), "an array");
        var (place, path) = (Place, At(name));
        return list.EnumerateArray().Select((item, i) =>
        {
            var itemPath = string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]");
            return item.ValueKind == JsonValueKind.Object
                ? new KlassElement(item, place, itemPath)
                : throw KlassFault.At(place, itemPath, Describe(item), "an object");
        });
    }

    private string At(string name) => Path.Length == 0 ? name : $"{Path}.{name}";

    private string Keys()
    {
        var keys = string.Join(", ", Element.EnumerateObject().Take(12).Select(p => p.Name));
        return keys.Length == 0 ? "none" : KlassFault.Shorten(keys);
    }

    private string Decode(JsonElement value, string name)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException error)
        {
            throw KlassFault.At(Place, At(name), "an escape that stands for half a character", "a text", inner: error);
        }
    }

    private static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.Null => "null",
        JsonValueKind.String => $"the text \"{KlassFault.Shorten(value.GetRawText().Trim('"'))}\"",
        JsonValueKind.Number => $"the number {KlassFault.Shorten(value.GetRawText())}",
        _ => value.GetRawText(),
    };
}
