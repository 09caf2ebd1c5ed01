using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Publishing;
using Analytics.Pipeline.Running;
using Analytics.Scheduling.Events;
using Analytics.Scheduling.Hosting;
using Analytics.Scheduling.Steps;
using Analytics.Store.Operations;
using Analytics.Testing;
using Analytics.Testing.Statistics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace Analytics.Scheduling.Tests.Hosting;

/// <summary>A year unattended: the real steps on the samples, against the stand-in statistics bank with its embargo mornings and faults. With ANALYTICS_FULL=1 the whole of 2026 for three municipalities, otherwise the weeks around the accounts for one.</summary>
public sealed class SoakTests(ITestOutputHelper output) : IDisposable
{
    private const int Seed = 20260316;

    private static readonly bool IsFull = Environment.GetEnvironmentVariable("ANALYTICS_FULL") == "1";
    private static readonly string[] Municipalities = IsFull ? ["9905", "9906", "9907"] : ["9905"];
    private static readonly DateTimeOffset Start = IsFull ? At(1, 1) : At(3, 14);
    private static readonly DateTimeOffset End = IsFull ? At(12, 31) : At(4, 3);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task AYear_PassesUnattended()
    {
        var clock = new SimulatedClock(Start);
        var tables = SampleYear.Write(folder.Combine("editions"));
        var config = Configure(tables);
        await using var bank = await StatisticsServer.StartAsync(new StatisticsServerOptions { Folders = [RepositoryFolder.Combine("data-samples", "ssb"), folder.Combine("editions")], Clock = clock });
        var handler = new CountingHandler();
        using var http = new HttpClient(handler) { Timeout = TimeSpan.FromMinutes(5) };
        var options = new ScheduleOptions(config, folder.Combine("store"), folder.Combine("out"), [OwnFiles()]) { Server = bank.BaseAddress, Node = "node-a" };
        var definition = PipelineDefinition.Load(config);
        var first = new IngestRun(definition, new IngestOptions(options.Store, options.Data, [], IsLive: true, Server: bank.BaseAddress), http, clock, new LoggedProgress(NullLogger<LoggedProgress>.Instance));
        (await SimulatedSchedule.PassWhile(clock, () => handler.Waiting, Task.Run(() => first.ExecuteAsync()))).Live.ShouldContain(l => l.Rows > 0);

        await using var schedule = new SimulatedSchedule(clock, options, change: services => services.AddKeyedSingleton(ScheduleServices.SourcesClient, http)) { InFlight = () => handler.Waiting, Idle = TimeSpan.FromHours(1) };
        await schedule.StartAsync();
        await using var desk = new ScheduleDesk(options with { Node = "desk" }, schedule.Database.Occurrences, schedule.Database.Alerts, clock);
        var (random, faults) = (new Random(Seed), 0);

        // What a job under way holds comes and goes; what a month's quietest day holds is what stays. ArrayPool keeps the buffers of large documents
        // for a minute of real time, in which months pass here: some 4 MB each. Documents that stayed would show as 4 MB for each of the year's dozens.
        var (memory, least) = (new List<double>(), new List<double>());
        for (var day = Start.AddDays(1); day <= End; day = day.AddDays(1))
        {
            faults += Spoil(bank.Faults, random);
            await schedule.RunUntilAsync(day);
            if (day.Day > 21)
                memory.Add(GC.GetTotalMemory(forceFullCollection: true) / 1e6);
            if (day.Day != 28)
                continue;
            Confirm(desk, schedule.Database.Alerts);
            least.Add(memory.Min());
            output.WriteLine($"{day:yyyy-MM-dd}: {memory.Min():0.0}-{memory.Max():0.0} MB, {schedule.Database.Occurrences.List().Count} steps, {schedule.Database.Alerts.List().Count} problems stand");
            memory.Clear();
        }

        // What the last weekly look met is healed by the next.
        bank.Faults.Clear();
        await schedule.RunUntilAsync(End.AddDays(8));
        await schedule.LookAsync();
        output.WriteLine($"{faults} faults ordered, {bank.Requests.Count} requests answered");
        EveryEventHappened(schedule.Database, desk.Schedule);
        EditionsAreOut(options, clock);
        foreach (var alert in schedule.Database.Alerts.List(Start))
            output.WriteLine($"{alert.Since:yyyy-MM-dd} to {alert.HealedAt:yyyy-MM-dd}: {alert.Problem}: {alert.Message}");
        schedule.Database.Alerts.List().ShouldAllBe(a => a.Problem.StartsWith("task", StringComparison.Ordinal) || a.Problem.StartsWith("late", StringComparison.Ordinal) || a.Problem.StartsWith("odd", StringComparison.Ordinal) || a.Problem.StartsWith("stale", StringComparison.Ordinal));
        if (least.Count > 3)
            least[^1].ShouldBeLessThan((1.25 * least[2]) + 40, "memory stays flat");
    }

    private void EveryEventHappened(Store.StoreDatabase database, ScheduleDefinition schedule)
    {
        var times = new FireTimes(schedule, DateOnly.FromDateTime(Start.UtcDateTime));
        var (happened, missing) = (0, new List<string>());
        foreach (var @event in schedule.Events)
        {
            var due = times.Of(@event, Start, End.AddHours(-12)).ToList();
            if (due.Count == 0)
                continue;
            foreach (var municipality in schedule.RunsOf(@event))
            {
                var done = database.Occurrences.List(@event.Id, limit: 100_000).Where(o => o.Key.Municipality == municipality && o.State == OccurrenceState.Done).ToList();
                var last = done.Where(o => o.Key.Step == @event.Steps[^1].Name).Select(o => o.Key.Slot).ToHashSet();
                var isThere = @event.Awaits != Awaited.Nothing ? last.Count == 1 : @event.IsConfirmed ? last.Contains(due[0]) : due.TrueForAll(last.Contains);
                happened += isThere ? 1 : 0;
                if (!isThere)
                    missing.Add($"{@event.Id} {municipality}: due {string.Join(", ", due.Where(d => !last.Contains(d)).Take(5).Select(d => $"{d:MM-dd HH:mm}"))}; {string.Join("; ", database.Occurrences.List(@event.Id).Where(o => o.State != OccurrenceState.Done).Take(2).Select(o => o.Detail))}");
            }
        }

        output.WriteLine($"{happened} events with their municipalities happened as the calendar says");
        missing.ShouldBeEmpty();
        if (IsFull)
            database.Occurrences.List(limit: 100_000).Select(o => o.Key.Event).Distinct().Count().ShouldBe(35);
    }

    private static void EditionsAreOut(ScheduleOptions options, SimulatedClock clock)
    {
        var shelf = new PublicationShelf(options.Store, clock);
        foreach (var municipality in Municipalities)
        {
            shelf.All().ShouldContain(p => p.Municipality.Value == municipality && p.Label.StartsWith("utkast-2026-04-01", StringComparison.Ordinal));
            if (!IsFull)
                continue;
            // Strategikonferanse 1 is on 10 June (municipality.yaml).
            shelf.All().ShouldContain(p => p.Municipality.Value == municipality && p.Label == "2026-1" && p.PublishedAt < At(6, 10));
            shelf.All().ShouldContain(p => p.Municipality.Value == municipality && p.IsPublic);
        }
    }

    private static void Confirm(ScheduleDesk desk, IAlertLog alerts)
    {
        foreach (var problem in alerts.List().Select(a => a.Problem.Split(' ')).Where(p => p[0] == "task"))
            desk.Confirm(problem[1], problem.Length > 2 ? new MunicipalityCode(problem[2]) : null, "prøve");
    }

    /// <summary>Something goes wrong on a third of the days.</summary>
    private static int Spoil(FaultScript faults, Random random)
    {
        if (random.Next(3) > 0)
            return 0;
        faults.Next(random.Next(6) switch
        {
            0 => Fault.TooManyRequests(),
            1 => Fault.Unavailable(2),
            2 => Fault.Truncated(),
            3 => Fault.HtmlPage(),
            4 => Fault.EmptyError500(),
            _ => Fault.Unavailable(12),
        });
        return 1;
    }

    /// <summary>The repository's definitions, with the tables that the bank has, and in the small size without what takes Chromium.</summary>
    private string Configure(IReadOnlySet<string> tables)
    {
        var config = folder.Combine("pipelines");
        FolderCopy.Make(Definitions.Folder, config);
        foreach (var source in Definitions.Pipelines.Sources.Where(s => s.IsKostra && !tables.Contains(s.Table)))
            File.Delete(Path.Combine(config, "sources", $"{source.Name}.yaml"));
        var file = Path.Combine(config, ScheduleFile.Name);
        var text = File.ReadAllText(file)
            .Replace("municipalities: []", $"municipalities: [{string.Join(", ", Municipalities.Select(m => $"\"{m}\""))}]", StringComparison.Ordinal)
            .Replace("sources: [\"14288\"]", "sources: [\"07459\"]", StringComparison.Ordinal)
            .Replace("[pdf, ", "[html, ", StringComparison.Ordinal)
            .Replace(", pdf", "", StringComparison.Ordinal);
        File.WriteAllText(file, text);
        return config;
    }

    private string OwnFiles()
    {
        var data = folder.Combine("data");
        FolderCopy.Make(RepositoryFolder.Combine("data-samples"), data);
        Directory.Delete(Path.Combine(data, "ssb"), recursive: true);
        return data;
    }

    private static DateTimeOffset At(int month, int day) => new(2026, month, day, 0, 0, 0, TimeSpan.Zero);
}
