using System.Text.Json;
using System.Text.RegularExpressions;

namespace Analytics.Sources.PxWeb;

/// <summary>What the bank says in an error's body: version 2 in <c>title</c> and <c>detail</c>, version 1 in <c>error</c>.</summary>
/// <remarks>The HTTP status may say something else: an unknown table is answered 400 with 404 in the body.</remarks>
internal sealed partial record ErrorText(PxWebErrorKind Kind, string Said, int? Status)
{
    private static readonly (string Start, PxWebErrorKind Kind)[] Known =
    [
        ("Non-existent table", PxWebErrorKind.TableUnknown),
        ("Non-existent variable", PxWebErrorKind.VariableUnknown),
        ("Non-existent value", PxWebErrorKind.ValueUnknown),
        ("Non-existent codelist", PxWebErrorKind.CodeListUnknown),
        ("Missing selection", PxWebErrorKind.MissingSelection),
        ("Illegal selection", PxWebErrorKind.IllegalExpression),
        ("Illegal plac", PxWebErrorKind.IllegalPlacement),
        ("Too many cells", PxWebErrorKind.TooManyCells),
        ("Too many values", PxWebErrorKind.TooManyCells),
        ("Unsupported output", PxWebErrorKind.UnsupportedFormat),
        ("Too many requests", PxWebErrorKind.TooManyRequests),
        ("429", PxWebErrorKind.TooManyRequests),
        ("The request for variable", PxWebErrorKind.VariableFault),
        ("Parameter error", PxWebErrorKind.ParameterFault),
    ];

    /// <summary>The error in a body; null where it holds none.</summary>
    public static ErrorText? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(WithoutMark(body));
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return null;
            var said = Text(root, "title") ?? Text(root, "error");
            if (said is null)
                return null;
            var known = Known.Where(k => said.StartsWith(k.Start, StringComparison.OrdinalIgnoreCase)).Select(k => (PxWebErrorKind?)k.Kind).FirstOrDefault();
            var status = root.TryGetProperty("status", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var n) ? n : (int?)null;
            return new ErrorText(known ?? PxWebErrorKind.Other, Text(root, "detail") is { Length: > 0 } detail ? $"{said}: {detail}" : said, status);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What the user can do.</summary>
    public string NextStep(PxWebRequest? request) => Kind switch
    {
        PxWebErrorKind.TableUnknown => "Check the table's id; a table that was closed or renamed answers so.",
        PxWebErrorKind.RouteMissing => "Check the bank's address, and the id of what was asked for.",
        PxWebErrorKind.ParameterFault when request is null => "Check the table's id: version 1 answers an unknown table so.",
        PxWebErrorKind.CodeListUnknown => "Check the code list's id: upper and lower case matter, and ids differ between tables.",
        PxWebErrorKind.MissingSelection => "Select values for every variable that cannot be left out.",
        PxWebErrorKind.TooManyCells => $"Select less at once{(request is null ? "" : FormattableString.Invariant($"; the request has {request.Cells} cells"))}.",
        PxWebErrorKind.VariableFault => $"Check the codes of {Variable().Match(Said).Groups["name"].Value} against the table's metadata.",
        PxWebErrorKind.TooManyRequests => "Wait a minute, and run again.",
        PxWebErrorKind.UnsupportedFormat => "The bank no longer offers json-stat2; the program must be taught its new format.",
        _ => "Check the query's variables and codes against the table's metadata, which may have changed since it was planned.",
    };

    /// <summary>The body without its byte order mark.</summary>
    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> body) => body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex("variable '(?<name>[^']*)'", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();
}
