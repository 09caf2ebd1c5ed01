using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Analytics.Server.Access;
using Analytics.Store.Operations;
using Analytics.Testing;

namespace Analytics.Server.Tests.Fixtures;

/// <summary>The pages on a free port of this machine, with everything they write in memory.</summary>
internal sealed partial class ServedPages : IAsyncDisposable
{
    private readonly WebPages pages;

    private ServedPages(WebPages pages, FixedClock clock)
    {
        this.pages = pages;
        Address = pages.Addresses[0];
        Clock = clock;
    }

    public Uri Address { get; }

    public FixedClock Clock { get; }

    public required MemoryTokens Tokens { get; init; }

    public required MemoryAudit Audit { get; init; }

    public required MemoryAlerts Alerts { get; init; }

    public required MemoryOccurrences Occurrences { get; init; }

    public required KnownSchedule Schedule { get; init; }

    public required IReadOnlyList<string> Faults { get; init; }

    /// <summary>Starts the pages.</summary>
    /// <param name="store">The samples.</param>
    /// <param name="settings">How; a free port of 127.0.0.1 and no limit that tests run into when null.</param>
    /// <param name="folder">Another store's folder.</param>
    /// <param name="hasSchedule">Whether there is a schedule.</param>
    /// <param name="before">What is done to the tokens before the start.</param>
    public static async Task<ServedPages> Start(SampleStore store, ServeSettings? settings = null, string? folder = null, bool hasSchedule = true, Action<MemoryTokens>? before = null)
    {
        var clock = new FixedClock(store.Clock.GetUtcNow());
        var (tokens, audit, alerts, occurrences, schedule, faults) = (new MemoryTokens(clock), new MemoryAudit(), new MemoryAlerts(), new MemoryOccurrences(), new KnownSchedule(clock), new List<string>());
        before?.Invoke(tokens);
        var served = new ServedStore(store.Definition, folder ?? store.Path, tokens, audit, alerts, occurrences, hasSchedule ? schedule : null, clock);
        var pages = await WebPages.StartAsync(served, settings ?? Free, faults.Add);
        return new ServedPages(pages, clock) { Tokens = tokens, Audit = audit, Alerts = alerts, Occurrences = occurrences, Schedule = schedule, Faults = faults };
    }

    public static ServeSettings Free { get; } = new() { Urls = ["http://127.0.0.1:0"], RequestBurst = 10_000, RequestsPerSecond = 10_000, QueryProgram = ["dotnet", Path.Combine(AppContext.BaseDirectory, "analytics.dll"), "serve-query"] };

    /// <summary>Makes a token and gives it.</summary>
    public string Token(string name, AccessRole role, string? municipality = null, TimeSpan? lasts = null) => Token(Tokens, Clock, name, role, municipality, lasts);

    public static string Token(MemoryTokens tokens, TimeProvider clock, string name, AccessRole role, string? municipality = null, TimeSpan? lasts = null)
    {
        var token = TokenSecret.New();
        tokens.Add(new AccessToken(name, TokenSecret.HashOf(token), role, municipality, clock.GetUtcNow(), clock.GetUtcNow() + lasts, null));
        return token;
    }

    /// <summary>A client that keeps cookies as a browser does, and follows nothing.</summary>
    public HttpClient Client(string? bearer = null)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        if (bearer is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        return client;
    }

    /// <summary>The mark of a page's form.</summary>
    public static string MarkIn(string html) => Mark().Match(html).Groups[1].Value;

    /// <summary>Sends a form as its page does.</summary>
    /// <param name="client">The browser.</param>
    /// <param name="page">The page that the form stands on.</param>
    /// <param name="action">Where it is sent.</param>
    /// <param name="fields">What stands in it.</param>
    public static async Task<HttpResponseMessage> Send(HttpClient client, string page, string action, params (string Name, string Value)[] fields)
    {
        var mark = MarkIn(await client.GetStringAsync(page));
        return await client.PostAsync(action, Form([.. fields, ("skjema", mark)]));
    }

    public static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));

    /// <summary>Signs in with a token.</summary>
    public async Task<HttpClient> SignedIn(string token)
    {
        var client = Client();
        var answer = await Send(client, "/logg-inn", "/logg-inn", ("nokkel", token), ("til", "/"));
        return answer.StatusCode == HttpStatusCode.SeeOther ? client : throw new InvalidOperationException($"not signed in: {answer.StatusCode}");
    }

    public ValueTask DisposeAsync() => pages.DisposeAsync();

    [GeneratedRegex("name=\"skjema\" value=\"([^\"]+)\"")]
    private static partial Regex Mark();
}
