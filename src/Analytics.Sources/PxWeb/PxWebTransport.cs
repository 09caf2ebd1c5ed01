using System.Globalization;
using Analytics.Core;

namespace Analytics.Sources.PxWeb;

/// <summary>Sends one call until it is answered, refused, or has failed too often.</summary>
internal sealed class PxWebTransport(HttpClient http, PxWebOptions options, IRequestGate gate, TimeProvider clock, int seed)
{
    private readonly Random random = new(seed);
    private readonly Lock randomLock = new();

    /// <summary>The body of a whole JSON document.</summary>
    /// <param name="place">What is asked for, without the address: it stands in errors.</param>
    /// <param name="message">Makes the message; a message can be sent once only.</param>
    /// <param name="request">The request for data, if it is one.</param>
    /// <param name="cancellationToken">Ends the call and the waiting between attempts.</param>
    /// <exception cref="PxWebException">The bank refused.</exception>
    /// <exception cref="SourceUnavailableException">Every attempt failed.</exception>
    public async Task<byte[]> SendAsync(string place, Func<HttpRequestMessage> message, PxWebRequest? request, CancellationToken cancellationToken)
    {
        for (var number = 1; ; number++)
        {
            switch (await AttemptAsync(message, cancellationToken))
            {
                case Attempt.Answered answer:
                    return answer.Body;
                case Attempt.Refused { Error: var error }:
                    throw new PxWebException(error.Kind, place, $"the statistics bank's refusal \"{error.Said}\"", "an answer", error.NextStep(request));
                case Attempt.Failed failure when number >= options.Attempts:
                    throw Unavailable(place, failure, number);
                default:
                    await Task.Delay(Pause(number), clock, cancellationToken);
                    break;
            }
        }
    }

    private async Task<Attempt> AttemptAsync(Func<HttpRequestMessage> message, CancellationToken cancellationToken)
    {
        await using var permission = await gate.EnterAsync(cancellationToken);
        using var timeout = new CancellationTokenSource(options.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        RateReport? report = null;
        Attempt outcome;
        try
        {
            using var sent = message();
            using var response = await http.SendAsync(sent, HttpCompletionOption.ResponseHeadersRead, either.Token);
            report = RateReport.From(response, clock.GetUtcNow());
            var body = await response.Content.ReadAsByteArrayAsync(either.Token);
            outcome = AnswerCheck.Judge(response.StatusCode, response.Content.Headers.ContentLength, body);
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            outcome = new Attempt.Failed(string.Create(CultureInfo.InvariantCulture, $"no whole answer within {options.Timeout.TotalSeconds:0.#} seconds"), Error: error);
        }
        catch (HttpRequestException error)
        {
            outcome = new Attempt.Failed($"a failed connection ({error.HttpRequestError})", Error: error);
        }
        catch (IOException error)
        {
            outcome = new Attempt.Failed("a broken transfer", Error: error);
        }

        if (outcome is Attempt.Failed { IsTooMany: true })
            report = (report ?? new RateReport(null, null, null, null, true)) with { IsRefused = true };
        if (report is not null)
            await gate.ReportAsync(report, cancellationToken);
        return outcome;
    }

    /// <summary>Full jitter: anything between nothing and twice as long as the time before, so that many who failed together do not come back together.</summary>
    private TimeSpan Pause(int attempt)
    {
        var longest = Math.Min(options.LongestPause.TotalSeconds, options.FirstPause.TotalSeconds * Math.Pow(2, attempt - 1));
        lock (randomLock)
            return TimeSpan.FromSeconds(random.NextDouble() * longest);
    }

    private static SourceUnavailableException Unavailable(string place, Attempt.Failed failure, int attempts) => new(
        place,
        string.Create(CultureInfo.InvariantCulture, $"no answer after {attempts} attempt{(attempts == 1 ? "" : "s")}; the last gave {failure.What}"),
        "a whole JSON answer",
        failure.IsTooMany
            ? "Others behind the same address may use up the bank's limit: run again in some minutes."
            : "Check the network, or run again later; the bank is reloaded at 05:00, 08:00 and 11:30. What was fetched before stays.",
        failure.Error);
}
