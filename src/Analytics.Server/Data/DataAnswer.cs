using System.Text.Json;
using Analytics.Store.Operations;
using Microsoft.AspNetCore.Http;

namespace Analytics.Server.Data;

/// <summary>Answers to programs: JSON, also where something is wrong.</summary>
internal static class DataAnswer
{
    public const string Json = "application/json; charset=utf-8";

    /// <summary>How a program says who it is.</summary>
    public const string Challenge = "Bearer, Basic realm=\"analytics\", charset=\"UTF-8\"";

    public static JsonSerializerOptions Relaxed { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    public static Task Send(Exchange exchange, object value, int status = StatusCodes.Status200OK) =>
        exchange.Send(JsonSerializer.SerializeToUtf8Bytes(value, Relaxed), Json, status);

    /// <summary>Says what is wrong, and what to do.</summary>
    public static Task Fail(Exchange exchange, int status, string message) => Send(exchange, new { error = new { code = status, message } }, status);

    /// <summary>Says that who asks is not known, or may not.</summary>
    public static Task Refuse(Exchange exchange, AccessRole least)
    {
        if (exchange.Visitor.Role is not null)
            return Fail(exchange, StatusCodes.Status403Forbidden, $"the token's role is {exchange.Visitor.RoleName}, and this takes {least.ToString().ToLowerInvariant()}; ask who runs the server for a token with it");
        exchange.Context.Response.Headers.WWWAuthenticate = Challenge;
        return Fail(exchange, StatusCodes.Status401Unauthorized, "send a token: Authorization: Bearer TOKEN, or as the password of Basic; analytics token add makes one");
    }
}
