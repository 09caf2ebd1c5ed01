using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Analytics.Reporting.Figures;

/// <summary>Figures as the JSON that plotly.js reads. Characters that could end a script element are escaped.</summary>
internal static class FigureJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = new LowerCase(),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static string Write(FigureSpecification figure) => JsonSerializer.Serialize(figure, Options);

    public static FigureSpecification Read(ref Utf8JsonReader reader) => JsonSerializer.Deserialize<FigureSpecification>(ref reader, Options) ?? throw new JsonException("A figure is an object; found null.");

    public static string Write(string text) => JsonSerializer.Serialize(text, Options);

    private sealed class LowerCase : JsonNamingPolicy
    {
        public override string ConvertName(string name) => name.ToLowerInvariant();
    }
}
