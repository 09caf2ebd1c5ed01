using Analytics.Pipeline.Live;
using Analytics.Testing.Statistics;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Live;

/// <summary>What goes wrong on the way passes, and the store ends as if nothing had; the clock runs, since pauses are waited for.</summary>
public sealed class FaultyBankTests
{
    public static TheoryData<string> Faults => ["429", "429 without Retry-After", "503", "cut off", "web page", "empty 500", "slow"];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Ingest_FaultOnTheWay_IsTriedAgainAndPublishesTheSame(string name)
    {
        await using var calm = await LiveCountry.StartAsync(clock: TimeProvider.System);
        await using var country = await LiveCountry.StartAsync(clock: TimeProvider.System, limits: name == "429 without Retry-After" ? new RateLimits { Calls = 3, Window = TimeSpan.FromSeconds(2) } : null);
        if (Fault(name) is { } fault)
            country.Server.Faults.Next(fault with { Path = $"{LiveCountry.First}/data" });

        var result = await country.IngestAsync(null, LiveCountry.First, LiveCountry.Second);

        result.Live.Select(l => l.Outcome).ShouldBe([LiveOutcome.Published, LiveOutcome.Published]);
        await calm.IngestAsync(null, LiveCountry.First, LiveCountry.Second);
        const string Values = "SELECT source_table, region, year, contents_code, value, status FROM indicator_value ORDER BY ALL";
        country.Query(Values).ShouldBe(calm.Query(Values));
        if (name is not ("slow" or "429 without Retry-After"))
            country.Server.Requests.Count(r => r.Path.EndsWith($"{LiveCountry.First}/data", StringComparison.Ordinal)).ShouldBe(3);
    }

    private static Fault? Fault(string name) => name switch
    {
        "429" => Testing.Statistics.Fault.TooManyRequests(2, TimeSpan.FromSeconds(1), emptyBody: false),
        "503" => Testing.Statistics.Fault.Unavailable(2),
        "cut off" => Testing.Statistics.Fault.Truncated(2),
        "web page" => Testing.Statistics.Fault.HtmlPage(2),
        "empty 500" => Testing.Statistics.Fault.EmptyError500(2),
        "slow" => Testing.Statistics.Fault.SlowBody(TimeSpan.FromMilliseconds(300), 2),
        _ => null,
    };
}
