using System.Globalization;
using System.Net;
using Analytics.Sources.JsonStat;

namespace Analytics.Sources.PxWeb;

/// <summary>Tells answers, refusals and passing failures apart, by the body first and the status second.</summary>
internal static class AnswerCheck
{
    public static Attempt Judge(HttpStatusCode status, long? announced, byte[] body)
    {
        if (announced is { } length && length != body.Length)
            return new Attempt.Failed(string.Create(CultureInfo.InvariantCulture, $"a transfer cut off after {body.Length} of {length} bytes"));

        var kind = JsonSniffer.Sniff(body);
        var isSuccess = (int)status is >= 200 and < 300;
        if (kind is JsonDocumentKind.V1Error or JsonDocumentKind.V2Error || (!isSuccess && kind == JsonDocumentKind.OtherJson))
        {
            if (ErrorText.Read(body) is { } error)
                return JudgeError(status, error);
        }

        return isSuccess ? JudgeSuccess(kind, body) : JudgeFailure(status, kind);
    }

    private static Attempt JudgeError(HttpStatusCode status, ErrorText error)
    {
        if (error.Kind == PxWebErrorKind.TooManyRequests || status == HttpStatusCode.TooManyRequests || error.Status == 429)
            return new Attempt.Failed($"the refusal \"{error.Said}\"", IsTooMany: true);
        var isServers = error.Kind == PxWebErrorKind.Other && ((int)status >= 500 || error.Status >= 500);
        return isServers ? new Attempt.Failed($"the error \"{error.Said}\" with status {Number(status)}") : new Attempt.Refused(error);
    }

    private static Attempt JudgeSuccess(JsonDocumentKind kind, byte[] body) => kind switch
    {
        JsonDocumentKind.Empty => new Attempt.Failed("an empty answer"),
        JsonDocumentKind.HtmlPage => new Attempt.Failed("a web page instead of data, as during maintenance"),
        JsonDocumentKind.Truncated => new Attempt.Failed(string.Create(CultureInfo.InvariantCulture, $"JSON that ends in the middle, after {body.Length} bytes")),
        JsonDocumentKind.NotJson => new Attempt.Failed("something that is not JSON"),
        _ => new Attempt.Answered(body),
    };

    private static Attempt JudgeFailure(HttpStatusCode status, JsonDocumentKind kind)
    {
        if (status == HttpStatusCode.TooManyRequests)
            return new Attempt.Failed("status 429, too many calls", IsTooMany: true);
        if ((int)status >= 500 || status == HttpStatusCode.RequestTimeout)
            return new Attempt.Failed($"status {Number(status)}");
        var with = kind switch
        {
            JsonDocumentKind.HtmlPage => " and a web page",
            JsonDocumentKind.Empty => " and nothing else",
            _ => "",
        };
        var meaning = status == HttpStatusCode.NotFound ? PxWebErrorKind.RouteMissing : PxWebErrorKind.Other;
        return new Attempt.Refused(new ErrorText(meaning, $"status {Number(status)}{with}", (int)status));
    }

    private static string Number(HttpStatusCode status) => ((int)status).ToString(CultureInfo.InvariantCulture);
}
