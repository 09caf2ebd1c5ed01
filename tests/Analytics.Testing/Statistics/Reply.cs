using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Analytics.Testing.Statistics;

/// <summary>A whole answer, before faults are played on it.</summary>
internal sealed record Reply(int Status, ReadOnlyMemory<byte> Body, string? ContentType)
{
    private static readonly JsonWriterOptions Letters = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Headers beside the content's.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public static Reply Empty(int status) => new(status, ReadOnlyMemory<byte>.Empty, null);

    public static Reply Text(int status, string text, string contentType = "text/plain; charset=utf-8") => new(status, Encoding.UTF8.GetBytes(text), contentType);

    public static Reply Json(int status, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 14);
        using (var writer = new Utf8JsonWriter(buffer, Letters))
            write(writer);
        return new Reply(status, buffer.WrittenMemory, "application/json; charset=utf-8");
    }

    /// <summary>The web server's own page, with the beginning that was recorded in April 2026 for an address of 4365 characters.</summary>
    public static Reply HtmlPage(int status, string title) => new(
        status,
        Encoding.Latin1.GetBytes(
            "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd\">\r\n" +
            "<html xmlns=\"http://www.w3.org/1999/xhtml\">\r\n<head>\r\n<meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-1\"/>\r\n" +
            $"<title>{title}</title>\r\n</head>\r\n<body>\r\n<h1>{title}</h1>\r\n</body>\r\n</html>\r\n"),
        "text/html");
}
