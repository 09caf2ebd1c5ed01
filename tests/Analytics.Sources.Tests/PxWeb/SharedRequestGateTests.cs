using System.Collections.Concurrent;
using System.Net;
using Analytics.Core;
using Analytics.Sources.PxWeb;
using Analytics.Testing;
using Analytics.Testing.Disks;
using Shouldly;
using Xunit;

namespace Analytics.Sources.Tests.PxWeb;

public sealed class SharedRequestGateTests : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly VirtualClock clock = new();
    private readonly TemporaryFolder folder = new();

    private string StateFile => folder.Combine("new", "ssb.gate");

    public void Dispose() => folder.Dispose();

    // SSB's guide: 30 a minute (FORMAT-FACTS section 2).
    [Fact]
    public async Task Enter_NothingSaidYet_LetsThirtyThroughAMinute()
    {
        var started = clock.GetUtcNow();

        var times = await Enter(31);

        times[29].ShouldBe(started);
        times[30].ShouldBe(started + Minute);
    }

    [Fact]
    public async Task Enter_AnotherInstanceHasUsedTheTokens_Waits()
    {
        var started = clock.GetUtcNow();
        await Enter(20);

        (await Enter(11))[10].ShouldBe(started + Minute);
    }

    [Fact]
    public async Task Enter_CallTookLong_CountsFromItsEnd()
    {
        var gate = Gate(new GateLimits { Calls = 1 });
        var started = clock.GetUtcNow();

        var second = await clock.Run(async () =>
        {
            await using (await gate.EnterAsync(default))
                await Task.Delay(TimeSpan.FromSeconds(20), clock);
            await using (await gate.EnterAsync(default))
                return clock.GetUtcNow();
        });

        second.ShouldBe(started + TimeSpan.FromSeconds(20) + Minute);
    }

    [Fact]
    public async Task Enter_SecondWhileFirstIsUnderWay_WaitsForItsEnd()
    {
        var started = clock.GetUtcNow();
        var entered = new List<TimeSpan>();

        await clock.RunAll(Enumerable.Range(0, 3).Select(_ => (Func<Task>)(async () =>
        {
            await using (await Gate().EnterAsync(default))
            {
                entered.Add(clock.GetUtcNow() - started);
                await Task.Delay(TimeSpan.FromSeconds(10), clock);
            }
        })));

        entered.Zip(entered.Skip(1)).ShouldAllBe(pair => pair.Second - pair.First >= TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Enter_TwoAtOnceAllowed_LetsTwoThrough()
    {
        var gate = Gate(new GateLimits { AtOnce = 2 });

        var times = await clock.Run(async () =>
        {
            await using var first = await gate.EnterAsync(default);
            await using var second = await gate.EnterAsync(default);
            return clock.GetUtcNow();
        });

        times.ShouldBe(clock.GetUtcNow());
    }

    // FORMAT-FACTS section 2: 40 per 60 s in the headers of 2026-09-09.
    [Fact]
    public async Task Report_HeadersOfTheBank_TakeThePlaceOfTheDefault()
    {
        var started = clock.GetUtcNow();
        await Report(new RateReport(40, Minute, 39, null, false));

        var times = await Enter(40);

        times[38].ShouldBe(started);
        times[39].ShouldBe(started + Minute);
    }

    [Fact]
    public async Task Report_OthersUseTheSameAddress_LeavesThemTheirPart()
    {
        var started = clock.GetUtcNow();
        await Report(new RateReport(40, Minute, 3, null, false));

        (await Enter(4)).ShouldBe([started, started, started, started + Minute]);
    }

    [Fact]
    public async Task Report_NothingRemains_ClosesForTheWindow()
    {
        var started = clock.GetUtcNow();
        await Report(new RateReport(40, Minute, 0, null, false));

        (await Enter(1)).ShouldBe([started + Minute]);
    }

    // The probe of 2026-04-25: 429 with an empty body; and no Retry-After is documented for version 2.
    [Fact]
    public async Task Report_RefusedWithoutRetryAfter_WaitsForTheRestOfTheWindow()
    {
        var started = clock.GetUtcNow();
        await Enter(5);
        clock.Advance(TimeSpan.FromSeconds(20));
        await Report(new RateReport(null, null, null, null, true));

        (await Enter(1)).ShouldBe([started + Minute]);
    }

    [Theory]
    [InlineData(17, 17)]
    [InlineData(0, 0)]
    [InlineData(86_400, 600)]
    public async Task Report_RetryAfter_IsBelievedUpToTheLongest(int seconds, int waited)
    {
        var started = clock.GetUtcNow();
        await Report(new RateReport(null, null, null, TimeSpan.FromSeconds(seconds), true));

        (await Enter(1)).ShouldBe([started + TimeSpan.FromSeconds(waited)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"Calls\":30,\"Win")]
    [InlineData("\0\0\0\0")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"Calls\":0,\"Window\":600000000,\"ClosedUntil\":0,\"Taken\":[]}")]
    [InlineData("{\"Calls\":30,\"Window\":-1,\"ClosedUntil\":0,\"Taken\":[]}")]
    [InlineData("{\"Calls\":30,\"Window\":600000000,\"ClosedUntil\":0}")]
    [InlineData("{\"Calls\":null,\"Window\":99999999999999999,\"ClosedUntil\":0,\"Taken\":[]}")]
    public async Task Enter_DamagedFile_CountsAsAnEmptyBucketAndHeals(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(StateFile)!);
        await File.WriteAllTextAsync(StateFile, content);
        var started = clock.GetUtcNow();

        (await Enter(2)).ShouldBe([started + Minute, started + Minute]);
    }

    [Fact]
    public async Task Enter_ConfiguredLimitWasLowered_IsKeptFromThenOn()
    {
        var started = clock.GetUtcNow();
        await Enter(10);

        var entered = await clock.Run(async () =>
        {
            await using (await Gate(new GateLimits { Calls = 10 }).EnterAsync(default))
                return clock.GetUtcNow();
        });

        entered.ShouldBe(started + Minute);
    }

    [Fact]
    public async Task Enter_ClockWasSetBack_WaitsNoLongerThanAWindow()
    {
        await Enter(30);
        clock.Advance(-TimeSpan.FromDays(365));
        var started = clock.GetUtcNow();

        (await Enter(1)).ShouldBe([started + Minute]);
    }

    [Fact]
    public async Task Enter_ClockWasSetBackDuringACall_WaitsNoLongerThanAWindow()
    {
        await Enter(29);
        var started = await clock.Run(async () =>
        {
            await using (await Gate().EnterAsync(default))
            {
                clock.Advance(-TimeSpan.FromDays(365));
                return clock.GetUtcNow();
            }
        });

        (await Enter(1)).Single().ShouldBeInRange(started, started + Minute);
    }

    [Fact]
    public async Task Report_ClosedAndThenTheClockWasSetBack_WaitsNoLongerThanTheLongestWait()
    {
        await Report(new RateReport(null, null, null, TimeSpan.FromMinutes(9), true));
        clock.Advance(-TimeSpan.FromDays(365));
        var started = clock.GetUtcNow();

        (await Enter(1)).Single().ShouldBeInRange(started, started + new GateLimits().LongestWait);
    }

    [Fact]
    public async Task Enter_ClockWasSetForward_LetsThroughAtOnceAndHoldsTheLimitFromThere()
    {
        await Enter(30);
        clock.Advance(TimeSpan.FromDays(365));
        var started = clock.GetUtcNow();

        var entered = await Enter(31);

        entered[29].ShouldBe(started);
        entered[30].ShouldBe(started + Minute);
    }

    [DiskFact]
    public async Task Enter_DiskBecameReadOnly_SaysSoInsteadOfWaitingForALock()
    {
        using var disk = SmallDisk.Mount(folder.Combine("small"), 1 << 20);
        var gate = new SharedRequestGate(folder.Combine("small", "gate"), TimeProvider.System);
        await (await gate.EnterAsync(default)).DisposeAsync();
        disk.SetReadOnly(true);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));

        (await Should.ThrowAsync<StoreException>(async () => await gate.EnterAsync(patience.Token))).Found.ShouldContain("Read-only file system");
    }

    [Fact]
    public async Task Enter_Interrupted_LeavesTheGateFree()
    {
        await Enter(30);
        using var interrupt = new CancellationTokenSource(TimeSpan.FromSeconds(5), clock);
        await Should.ThrowAsync<OperationCanceledException>(clock.Run(async () => await Gate().EnterAsync(interrupt.Token)));

        (await Enter(1)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Enter_FileCannotBeWritten_SaysSo()
    {
        await File.WriteAllTextAsync(folder.Combine("new"), "a file where the folder should be");

        (await Should.ThrowAsync<StoreException>(async () => await Gate().EnterAsync(default))).Place.ShouldBe(StateFile);
    }

    [Fact]
    public async Task Enter_ManyAtRealTime_NeverPassTheLimit()
    {
        var window = TimeSpan.FromMilliseconds(250);
        var limits = new GateLimits { Calls = 5, Window = window, AtOnce = 2 };
        var calls = new ConcurrentBag<GateCall>();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var gate = new SharedRequestGate(StateFile, TimeProvider.System, limits);
            for (var i = 0; i < 5; i++)
            {
                await using var permission = await gate.EnterAsync(default);
                var start = TimeProvider.System.GetUtcNow();
                await Task.Delay(2);
                calls.Add(new GateCall(start, TimeProvider.System.GetUtcNow()));
            }
        })));

        calls.Count.ShouldBe(20);
        GateCall.MostInAWindow(calls, window).ShouldBeLessThanOrEqualTo(5);
        GateCall.MostAtOnce(calls).ShouldBeLessThanOrEqualTo(2);
    }

    [Theory]
    [InlineData("40;w=60s", 40, 60)]
    [InlineData("40;w=60", 40, 60)]
    [InlineData("\"default\";q=50;w=30", 50, 30)]
    [InlineData("0;w=0", null, null)]
    [InlineData("many", null, null)]
    public void From_Policy_IsRead(string policy, int? calls, int? seconds)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.OK);
        response.Headers.TryAddWithoutValidation("x-ratelimit-policy", policy);

        RateReport.From(response, clock.GetUtcNow())
            .ShouldBe(new RateReport(calls, seconds is { } s ? TimeSpan.FromSeconds(s) : null, null, null, false));
    }

    private SharedRequestGate Gate(GateLimits? limits = null) => new(StateFile, clock, limits);

    private Task<List<DateTimeOffset>> Enter(int times) => clock.Run(async () =>
    {
        var gate = Gate();
        var entered = new List<DateTimeOffset>();
        for (var i = 0; i < times; i++)
        {
            await using (await gate.EnterAsync(default))
                entered.Add(clock.GetUtcNow());
        }

        return entered;
    });

    private Task Report(RateReport report) => clock.Run(async () =>
    {
        var gate = Gate();
        await using (await gate.EnterAsync(default))
            await gate.ReportAsync(report, default);
        return true;
    });
}
