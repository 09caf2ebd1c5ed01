using Analytics.Core;
using Analytics.Scheduling.Alerting;
using Analytics.Scheduling.Hosting;
using Analytics.Scheduling.Steps;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Scheduling.Tests.Hosting;

/// <summary>Quartz and all around it, with steps that do what a test says.</summary>
public sealed class ScheduleHostTests : IDisposable
{
    private static readonly DateTimeOffset March = At(2026, 3, 1, 0);

    // On a busy machine the simulated clock may pass a firing before Quartz has looked, which then comes with its next look; FireTimesTests hold the very minutes.
    private static readonly TimeSpan Late = TimeSpan.FromHours(1);

    private readonly TemporaryFolder folder = new();
    private readonly string config;

    public ScheduleHostTests()
    {
        config = Path.Combine(folder.Path, "pipelines");
        FolderCopy.Make(Definitions.Folder, config);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task APollingEvent_AsksUntilTheFiguresAreThere_AndNoMore()
    {
        var clock = new SimulatedClock(March);
        var there = At(2026, 3, 17, 9);
        var runner = new ScriptedRunner(clock, (context, step, now) => context.Event.Id == "C09" && step.Name == "1-ingest" ? new StepResult(now >= there, "asked") : StepResult.Done("done"));
        await using var schedule = Schedule(clock, runner);
        await schedule.StartAsync();

        await schedule.RunUntilAsync(At(2026, 4, 1, 0));

        var asked = runner.Asked.Where(a => a is { Event: "C09", Step: "1-ingest" }).Select(a => a.At).ToList();
        asked[0].ShouldBeInRange(At(2026, 3, 16, 7.25), At(2026, 3, 16, 7.25) + Late, "Monday, as 15 March was a Sunday; 08:15 in Norway");
        asked.Count(a => a < At(2026, 3, 17, 0)).ShouldBeInRange(5, 8, "every half hour from 08:15 to 11:45");
        asked[^1].ShouldBeInRange(there, At(2026, 3, 17, 9.25) + Late, "the first time at which they were there");
        runner.Asked.Count(a => a is { Event: "C09", Step: "2-check" }).ShouldBe(1);
        schedule.Database.Alerts.List().ShouldNotContain(a => a.Problem == Problems.Late("C09", ""));
    }

    [Fact]
    public async Task WhatNeverCame_IsToldOnce_AndHealsWhenItComes()
    {
        var clock = new SimulatedClock(March);
        var isThere = false;
        var runner = new ScriptedRunner(clock, (context, step, _) => context.Event.Id == "C09" && step.Name == "1-ingest" ? new StepResult(isThere, "asked") : StepResult.Done("done"));
        await using var schedule = Schedule(clock, runner);
        await schedule.StartAsync();

        await schedule.RunUntilAsync(At(2026, 4, 3, 0));
        await schedule.LookAsync();
        schedule.Database.Alerts.List().ShouldContain(a => a.Problem == Problems.Late("C09", ""));
        isThere = true;
        await using (var desk = Desk(clock, schedule))
            await desk.RunAsync("C09", null, default);
        await schedule.RunUntilAsync(At(2026, 4, 3, 12));
        await schedule.LookAsync();

        schedule.Database.Alerts.List().ShouldNotContain(a => a.Problem == Problems.Late("C09", ""));
        schedule.Database.Alerts.List(March).ShouldContain(a => a.Problem == Problems.Late("C09", "") && a.HealedAt != null);
    }

    [Fact]
    public async Task AStepThatFails_IsTriedAgainFromThere_ForTheSameMoment_AndToldWhenItIsGivenUp()
    {
        var clock = new SimulatedClock(At(2026, 3, 31, 0));
        var fails = true;
        var runner = new ScriptedRunner(clock, (context, step, _) => context.Event.Id == "C17" && step.Name == "2-render" && fails
            ? throw new ConfigurationException("out", "the disk is full", "space", "Free some.")
            : StepResult.Done("done"));
        await using var schedule = Schedule(clock, runner);
        await schedule.StartAsync();

        await schedule.RunUntilAsync(At(2026, 4, 1, 12));

        var asked = runner.Asked.Where(a => a.Event == "C17").ToList();
        asked.Count(a => a.Step == "1-analyse").ShouldBe(1, "what is done is not done again");
        asked.Count(a => a.Step == "2-render").ShouldBe(3, "at 06:00, and after 15 and 60 minutes more");
        var slot = asked.Select(a => a.Slot).Distinct().ShouldHaveSingleItem();
        slot.ShouldBeInRange(At(2026, 4, 1, 4), At(2026, 4, 1, 4) + Late);
        schedule.Database.Alerts.List().ShouldContain(a => a.Problem == Problems.Failed("C17", "9905") && a.Message.Contains("the disk is full"));

        fails = false;
        await using (var desk = Desk(clock, schedule))
            await desk.RetryAsync("C17", new MunicipalityCode("9905"), slot, default);
        await schedule.RunUntilAsync(At(2026, 4, 1, 18));

        runner.Asked.Where(a => a.Event == "C17").Select(a => a.Step).ShouldBe(["1-analyse", "2-render", "2-render", "2-render", "2-render", "3-publish"]);
        schedule.Database.Alerts.List().ShouldNotContain(a => a.Problem == Problems.Failed("C17", "9905"));
    }

    [Fact]
    public async Task WhatWasMissedWhileItWasAway_IsCaughtUpWithOnce_AndTheGapIsTold()
    {
        var clock = new SimulatedClock(At(2026, 3, 30, 0));
        var runner = new ScriptedRunner(clock, (_, _, _) => StepResult.Done("done"));
        await using (var before = Schedule(clock, runner))
        {
            await before.StartAsync();
            await before.RunUntilAsync(At(2026, 3, 30, 12));
            await before.StopAsync();
            before.Database.Alerts.List().ShouldContain(a => a.Problem == Problems.Stopped, "the last node says that nobody runs it");
        }

        clock.AdvanceTo(At(2026, 4, 8, 10));
        await using var after = Schedule(clock, runner, "node-b");
        await after.StartAsync();
        await after.RunUntilAsync(At(2026, 4, 8, 11));

        runner.Asked.Count(a => a is { Event: "C17", Step: "3-publish" }).ShouldBe(1, "the draft of 1 April, missed by a week");
        runner.Asked.Count(a => a is { Event: "C10", Step: "1-hunt" } && a.At >= At(2026, 4, 8, 10)).ShouldBe(1, "ten missed mornings are one hunt");
        after.Database.Alerts.List().ShouldNotContain(a => a.Problem == Problems.Stopped);
    }

    [Fact]
    public async Task AnEvent_WaitsForTheOnesBeforeIt_AsLongAsTheyCanCome()
    {
        var clock = new SimulatedClock(At(2026, 6, 14, 0));
        var there = At(2026, 6, 18, 7);
        var runner = new ScriptedRunner(clock, (context, step, now) => context.Event.Id == "C12" && step.Name == "1-ingest" ? new StepResult(now >= there, "asked") : StepResult.Done("done"));
        await using var schedule = Schedule(clock, runner);
        await schedule.StartAsync();

        await schedule.RunUntilAsync(At(2026, 6, 19, 0));

        var rebuilt = runner.Asked.Where(a => a is { Event: "C21", Step: "1-analyse" }).ToList();
        rebuilt.ShouldHaveSingleItem();
        rebuilt[0].Slot.ShouldBeInRange(At(2026, 6, 17, 4), At(2026, 6, 17, 4) + Late, "it was meant for 17 June at 06:00");
        rebuilt[0].At.ShouldBeInRange(there, there.AddHours(2), "and was done once the revised figures were there");
    }

    [Fact]
    public async Task AReminder_IsToldOnce_UntilItIsConfirmed()
    {
        var clock = new SimulatedClock(At(2026, 10, 1, 0));
        var runner = new ScriptedRunner(clock, (_, _, _) => StepResult.Done("told"));
        await using var schedule = Schedule(clock, runner);
        runner.Alerts = new AlertDesk(schedule.Database.Alerts, () => ["drift"]);
        await schedule.StartAsync();
        await schedule.RunUntilAsync(At(2026, 10, 7, 0));

        schedule.Database.Alerts.List().Where(a => a.Problem == Problems.Task("C26", "")).ShouldHaveSingleItem().Since.Date.ShouldBe(new DateTime(2026, 10, 1), "one problem, however many mornings");
        await using (var desk = Desk(clock, schedule))
            desk.Confirm("C26", null, "prøve");
        var before = runner.Asked.Count(a => a.Event == "C26");
        await schedule.RunUntilAsync(At(2026, 10, 25, 0));

        runner.Asked.Count(a => a.Event == "C26").ShouldBe(before, "nobody is reminded after it");
        schedule.Database.Alerts.List().ShouldNotContain(a => a.Problem == Problems.Task("C26", "") || a.Problem == Problems.Late("C26", ""));
    }

    [Fact]
    public async Task AnUnconfirmedReminder_IsLateWhenItsWindowIsOver()
    {
        var clock = new SimulatedClock(At(2026, 10, 1, 0));
        await using var schedule = Schedule(clock, new ScriptedRunner(clock, (_, _, _) => StepResult.Done("told")));
        await schedule.StartAsync();

        await schedule.RunUntilAsync(At(2026, 10, 22, 0));
        await schedule.LookAsync();

        schedule.Database.Alerts.List().ShouldContain(a => a.Problem == Problems.Late("C26", "") && a.Message.Contains("schedule confirm C26"));
    }

    [Fact]
    public async Task AChangeOfTheFile_CountsAtTheNextLook_AndAMistakeLeavesTheOldOneInForce()
    {
        var clock = new SimulatedClock(At(2026, 3, 2, 0));
        var runner = new ScriptedRunner(clock, (_, _, _) => StepResult.Done("done"));
        await using var schedule = Schedule(clock, runner);
        await schedule.StartAsync();
        var file = Path.Combine(config, "schedule.yaml");
        var text = await File.ReadAllTextAsync(file);

        await File.WriteAllTextAsync(file, text.Replace("at: [\"0 0 6 1 4 ?\"]", "at: [\"0 0 99 1 4 ?\"]", StringComparison.Ordinal));
        await schedule.LookAsync();
        schedule.Database.Alerts.List().ShouldContain(a => a.Problem == Problems.Definition);

        await File.WriteAllTextAsync(file, text.Replace("at: [\"0 0 6 1 4 ?\"]", "at: [\"0 30 9 25 3 ?\"]", StringComparison.Ordinal));
        await schedule.LookAsync();
        await schedule.RunUntilAsync(At(2026, 4, 2, 0));

        schedule.Database.Alerts.List().ShouldNotContain(a => a.Problem == Problems.Definition);
        runner.Asked.Where(a => a is { Event: "C17", Step: "1-analyse" }).ShouldHaveSingleItem().At.ShouldBeInRange(At(2026, 3, 25, 8.5), At(2026, 3, 25, 8.5) + Late, "09:30 on 25 March");
    }

    [Fact]
    public async Task TheHistory_KeepsWhatARunLogged()
    {
        var clock = new SimulatedClock(At(2026, 1, 5, 0));
        await using var schedule = Schedule(clock, new ScriptedRunner(clock, (_, _, _) => StepResult.Done("52 tables asked for")));
        await schedule.StartAsync();
        await schedule.RunUntilAsync(At(2026, 1, 5, 12));

        await using var desk = Desk(clock, schedule);
        var run = (await desk.HistoryAsync("C35", 10, default)).ShouldHaveSingleItem();

        run.Succeeded.ShouldBeTrue();
        run.Detail.ShouldContain("52 tables asked for");
        (await desk.LogAsync(run.Id, default)).ShouldNotBeNull().ShouldContain(l => l.Contains("52 tables asked for"));
        var step = desk.Done("C35", 1)[0].Key;
        (await desk.RunOfAsync(step, default)).ShouldBe(run);
        (await desk.RunOfAsync(step with { Municipality = "9905" }, default)).ShouldBeNull();
    }

    private SimulatedSchedule Schedule(SimulatedClock clock, IStepRunner runner, string node = "node-a") => new(clock, Options(node), runner);

    private ScheduleDesk Desk(SimulatedClock clock, SimulatedSchedule schedule) => new(Options("desk"), schedule.Database.Occurrences, schedule.Database.Alerts, clock);

    private ScheduleOptions Options(string node) => new(config, Path.Combine(folder.Path, "store"), Path.Combine(folder.Path, "out"), []) { Node = node };

    /// <summary>A moment in UTC.</summary>
    private static DateTimeOffset At(int year, int month, int day, double hour) => new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero).AddHours(hour);
}
