using System.Text;
using System.Text.Json;

namespace Analytics.Testing.Tests.Statistics;

/// <summary>A whole answer of the stand-in, and short ways to ask for one with nothing but HttpClient.</summary>
internal sealed record ServerAnswer(int Status, byte[] Body, string? MediaType, IReadOnlyDictionary<string, string> Headers)
{
    private static readonly HttpClient Client = new();

    public string Text => Encoding.UTF8.GetString(Body);

    public JsonElement Json => JsonDocument.Parse(Body).RootElement.Clone();

    public static Task<ServerAnswer> Get(Uri server, string address, string? accept = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server, address));
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return Send(request);
    }

    public static Task<ServerAnswer> Post(Uri server, string address, string json) =>
        Send(new HttpRequestMessage(HttpMethod.Post, new Uri(server, address)) { Content = new StringContent(json, Encoding.UTF8, "application/json") });

    private static async Task<ServerAnswer> Send(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await Client.SendAsync(request);
            var headers = response.Headers.ToDictionary(h => h.Key, h => string.Join(",", h.Value), StringComparer.OrdinalIgnoreCase);
            return new ServerAnswer((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(), response.Content.Headers.ContentType?.ToString(), headers);
        }
    }
}
