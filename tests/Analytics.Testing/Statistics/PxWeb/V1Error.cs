using System.Text.Json;

namespace Analytics.Testing.Statistics.PxWeb;

/// <summary>The sentences of PxWebApi v1.</summary>
internal static class V1Error
{
    public const string Parameter = "Parameter error";
    public const string TooManyValues = "Too many values selected";
    public const string TooManyRequests = "429 - Too many requests in too short timeframe. Please try again later.";

    public static string Variable(string code) => $"The request for variable '{code}' has an error. Please check your query.";

    public static void Write(Utf8JsonWriter writer, string error)
    {
        writer.WriteStartObject();
        writer.WriteString("error", error);
        writer.WriteEndObject();
    }
}
