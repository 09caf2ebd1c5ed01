using System.Text.Json;

namespace Analytics.Testing.Statistics.PxWeb;

/// <summary>The link objects of v2.</summary>
internal static class Links
{
    public static void Write(Utf8JsonWriter json, string rel, string language, string href)
    {
        json.WriteStartObject();
        json.WriteString("rel", rel);
        json.WriteString("hreflang", language);
        json.WriteString("href", href);
        json.WriteEndObject();
    }
}
