using System.Net;
using System.Text;
using Analytics.Sources.PxWeb;

namespace Analytics.Sources.Tests.PxWeb;

/// <summary>Answers calls as a test says, and keeps what was asked.</summary>
internal sealed class ScriptedBank(Func<HttpRequestMessage, int, HttpResponseMessage> answer) : HttpMessageHandler
{
    public List<(HttpMethod Method, string Address, string Body)> Asked { get; } = [];

    /// <summary>A bank that gives these answers one after the other, and the last one for ever.</summary>
    public static ScriptedBank InTurn(params Func<HttpResponseMessage>[] answers) => new((_, n) => answers[Math.Min(n, answers.Length - 1)]());

    public static Func<HttpResponseMessage> Json(string body, HttpStatusCode status = HttpStatusCode.OK, params (string Name, string Value)[] headers) => () =>
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
            response.Headers.TryAddWithoutValidation(name, value);
        return response;
    };

    public static Func<HttpResponseMessage> Status(HttpStatusCode status, params (string Name, string Value)[] headers) => Json("", status, headers);

    public static Func<HttpResponseMessage> Page(HttpStatusCode status) => () => new HttpResponseMessage(status)
    {
        Content = new StringContent("<!DOCTYPE html><html><head><title>Vedlikehold</title></head></html>", Encoding.UTF8, "text/html"),
    };

    public PxWebClient Client(TimeProvider clock, PxWebOptions? options = null, IRequestGate? gate = null) =>
        new(new HttpClient(this), options ?? new PxWebOptions(), gate ?? new OpenGate(), clock, seed: 1);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Asked.Add((request.Method, request.RequestUri!.AbsoluteUri, body));
        return answer(request, Asked.Count - 1);
    }
}
