using System.Net;

namespace Analytics.Pipeline.Live;

/// <summary>Sends a request up to three times: again after 429, 5xx, a broken transfer and silence. The answer comes whole, or not at all.</summary>
/// <param name="http">Sends; stays the caller's.</param>
/// <param name="clock">Measures the waits.</param>
internal sealed class RetriedSender(HttpClient http, TimeProvider clock)
{
    private const int Attempts = 3;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(100);

    /// <exception cref="HttpRequestException">The last attempt was broken too.</exception>
    /// <exception cref="TaskCanceledException">The last attempt had no answer in time, or the caller ended it.</exception>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            var pause = FirstPause * Math.Pow(3, attempt - 1);
            using var silence = new CancellationTokenSource(Patience, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, silence.Token);
            using var copy = Copy(request);
            try
            {
                var response = await http.SendAsync(copy, HttpCompletionOption.ResponseContentRead, either.Token);
                if (attempt == Attempts || !IsPassing(response.StatusCode))
                    return response;
                pause = Asked(response) ?? pause;
                response.Dispose();
            }
            catch (Exception error) when (attempt < Attempts && !stop.IsCancellationRequested && error is (HttpRequestException or OperationCanceledException))
            {
                // Asked again below; the last attempt's fault goes to the caller.
            }

            await Task.Delay(pause < LongestPause ? pause : LongestPause, clock, stop);
        }
    }

    private static bool IsPassing(HttpStatusCode status) => status is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;

    private TimeSpan? Asked(HttpResponseMessage response) =>
        response.Headers.RetryAfter is not { } after ? null : after.Delta ?? (after.Date is { } date && date > clock.GetUtcNow() ? date - clock.GetUtcNow() : null);

    /// <summary>A request can be sent once only.</summary>
    private static HttpRequestMessage Copy(HttpRequestMessage request)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri);
        foreach (var (name, values) in request.Headers)
            copy.Headers.TryAddWithoutValidation(name, values);
        return copy;
    }
}
