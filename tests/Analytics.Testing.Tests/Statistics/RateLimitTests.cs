using Analytics.Testing.Statistics;
using Shouldly;
using Xunit;

namespace Analytics.Testing.Tests.Statistics;

public sealed class RateLimitTests
{
    private const string V2 = "api/pxwebapi/v2/config";
    private const string V1 = "api/v0/no/?config";

    [Fact]
    public async Task V2_FortyFirstCall_Is429WithEmptyBodyUntilTheWindowTurns()
    {
        var clock = new FixedClock();
        await using var server = await StatisticsServer.StartAsync(new StatisticsServerOptions { Limits = RateLimits.Ssb, Clock = clock });
        var first = await ServerAnswer.Get(server.BaseAddress, V2);
        for (var call = 2; call <= 40; call++)
            (await ServerAnswer.Get(server.BaseAddress, V2)).Status.ShouldBe(200);
        var refused = await ServerAnswer.Get(server.BaseAddress, V2);
        clock.Advance(TimeSpan.FromSeconds(59));
        var still = await ServerAnswer.Get(server.BaseAddress, V2);
        clock.Advance(TimeSpan.FromSeconds(1));
        var after = await ServerAnswer.Get(server.BaseAddress, V2);

        // Headers as seen on 9 September 2026.
        first.Headers.Where(h => h.Key.StartsWith("x-ratelimit", StringComparison.Ordinal)).Select(h => $"{h.Key}: {h.Value}").ShouldBe(
            ["x-ratelimit-limit: 40", "x-ratelimit-policy: 40;w=60s", "x-ratelimit-remaining: 39", "x-ratelimit-resource: SB_API_1MIN"], ignoreOrder: true);
        (refused.Status, refused.Body.Length, refused.Headers["x-ratelimit-remaining"], refused.Headers.ContainsKey("Retry-After")).ShouldBe((429, 0, "0", false));
        (still.Status, after.Status, after.Headers["x-ratelimit-remaining"]).ShouldBe((429, 200, "39"));
    }

    [Fact]
    public async Task V1_CallOverTheLimit_HasASentenceAndRetryAfter()
    {
        var clock = new FixedClock();
        await using var server = await StatisticsServer.StartAsync(new StatisticsServerOptions { Limits = new RateLimits { V1Calls = 1 }, Clock = clock });
        await ServerAnswer.Get(server.BaseAddress, V1);
        clock.Advance(TimeSpan.FromSeconds(20));
        var refused = await ServerAnswer.Get(server.BaseAddress, V1);

        refused.Status.ShouldBe(429);
        refused.Headers["Retry-After"].ShouldBe("40");
        refused.Text.ShouldBe("""{"error":"429 - Too many requests in too short timeframe. Please try again later."}""");
    }

    [Fact]
    public async Task V2_ThreeAtOnce_RefusesTheThird()
    {
        await using var server = await StatisticsServer.StartAsync(new StatisticsServerOptions { Limits = RateLimits.Ssb });
        server.Faults.Next(Fault.SlowBody(TimeSpan.FromSeconds(60), 2));
        using var client = new HttpClient();

        // Headers of both slow answers are here, and their bodies are not: two calls are in hand.
        using var one = await client.GetAsync(new Uri(server.BaseAddress, V2), HttpCompletionOption.ResponseHeadersRead);
        using var two = await client.GetAsync(new Uri(server.BaseAddress, V2), HttpCompletionOption.ResponseHeadersRead);
        var three = await ServerAnswer.Get(server.BaseAddress, V2);

        (one.StatusCode, two.StatusCode, three.Status).ShouldBe((System.Net.HttpStatusCode.OK, System.Net.HttpStatusCode.OK, 429));
    }

    [Fact]
    public async Task NoLimits_ManyCalls_AreAllAnsweredWithoutHeaders()
    {
        await using var server = await StatisticsServer.StartAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => ServerAnswer.Get(server.BaseAddress, V2)));

        answers.ShouldAllBe(a => a.Status == 200 && !a.Headers.ContainsKey("x-ratelimit-limit"));
    }

    [Fact]
    public async Task Klass_ManyCalls_HasNoLimit()
    {
        await using var server = await StatisticsServer.StartAsync(new StatisticsServerOptions { Limits = RateLimits.Ssb });
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => ServerAnswer.Get(server.BaseAddress, "api/klass/v1/classifications/131/codesAt?date=2026-01-01")));

        answers.ShouldAllBe(a => a.Status == 200);
    }
}
