using System.Text.Json;

namespace Analytics.Testing.Statistics.PxWeb;

/// <summary>The body of a v2 error. Its status can differ from the HTTP status, and the spelling of the titles is the service's.</summary>
internal sealed record Problem(string Title, int Status = 400, string? Detail = null)
{
    public static readonly Problem NoTable = new("Non-existent table", 404);
    public static readonly Problem NoVariable = new("Non-existent variable");
    public static readonly Problem NoValue = new("Non-existent value");
    public static readonly Problem NoCodeList = new("Non-existent codelist");
    public static readonly Problem MissingSelection = new("Missing selection for mandantory variable");
    public static readonly Problem IllegalExpression = new("Illegal selection expression");
    public static readonly Problem IllegalPlacement = new("Illegal placment");
    public static readonly Problem TooManyCells = new("Too many cells selected", 400, "Too many cells selected");
    public static readonly Problem NoFormat = new("Unsupported output format");
    public static readonly Problem NoLanguage = new("Unsupported language");
    public static readonly Problem OutOfRange = new("Out of range", 404);

    public Reply As(int httpStatus) => Reply.Json(httpStatus, Write);

    private void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "Parameter error");
        writer.WriteString("title", Title);
        writer.WriteNumber("status", Status);
        if (Detail is not null)
            writer.WriteString("detail", Detail);
        writer.WriteEndObject();
    }
}
