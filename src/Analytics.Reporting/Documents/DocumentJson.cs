using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Analytics.Reporting.Figures;

namespace Analytics.Reporting.Documents;

/// <summary>A document as JSON, so that a frozen edition can be rendered again to the same bytes in every format.</summary>
public static class DocumentJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        IncludeFields = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new FigureConverter() },
    };

    /// <summary>Writes the document.</summary>
    /// <param name="document">The document.</param>
    public static byte[] Write(ReportDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, Options);

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    /// <param name="json">The bytes.</param>
    /// <exception cref="JsonException">They are no document.</exception>
    public static ReportDocument Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<ReportDocument>(json, Options) ?? throw new JsonException("A document is an object; found null.");

    // Figures keep plotly's own names, which is how axes come back as they were.
    private sealed class FigureConverter : JsonConverter<FigureSpecification>
    {
        public override FigureSpecification Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => FigureJson.Read(ref reader);

        public override void Write(Utf8JsonWriter writer, FigureSpecification value, JsonSerializerOptions options) => writer.WriteRawValue(FigureJson.Write(value));
    }
}
