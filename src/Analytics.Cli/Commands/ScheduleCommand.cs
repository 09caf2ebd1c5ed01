using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Scheduling.Events;
using Analytics.Scheduling.Hosting;
using Analytics.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Spectre.Console;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics schedule</c>: runs the year's rhythm, and <c>preview</c>, <c>history</c>, <c>run</c>, <c>backfill</c> and <c>confirm</c>.</summary>
internal static class ScheduleCommand
{
    private const int MostShown = 50;

    public static Command Create(GlobalOptions options)
    {
        var server = new Option<Uri?>("--base") { Description = "Ask a server that stands in for SSB and KLASS", HelpName = "URL" };
        var node = new Option<string?>("--node") { Description = "Name of this node, unique among those that share the database [default: machine and process]", HelpName = "NAME" };
        var silence = new Option<int>("--silence") { Description = "Seconds after which a node that says nothing is taken for dead, and its jobs are taken over by others", DefaultValueFactory = _ => 30, HelpName = "N" };
        var command = new Command("schedule", """
            Run the events of pipelines/schedule.yaml when their time comes, until stopped. What was missed while it was away is caught up with.
            With --database several nodes share the work: each run is done once, and taken over when a node dies.

            Examples:
              analytics schedule
              analytics schedule --data /srv/lyngvaer --out /srv/out
              analytics schedule preview --days 400
              analytics schedule history C09
              analytics schedule confirm C26
            """)
        {
            server,
            node,
            silence,
            Preview(options),
            History(options),
            Run(options),
            Backfill(options),
            Confirm(options),
        };
        command.SetAction((line, stop) => HostAsync(options.Read(line), line.GetValue(server), line.GetValue(node), line.GetValue(silence), stop));
        return command;
    }

    /// <summary>Where the schedule reads and writes, by the command's options.</summary>
    internal static ScheduleOptions OptionsOf(Settings settings, Uri? server = null, string? node = null)
    {
        var options = new ScheduleOptions(settings.Config, settings.Store, settings.Out, settings.Data) { Server = server, NotebookKernel = NotebookKernelCommand.Program };
        return node is null ? options : options with { Node = node };
    }

    private static async Task<int> HostAsync(Settings settings, Uri? server, string? node, int silence, CancellationToken stop)
    {
        if (silence is < 4 or > 3600)
            throw new ConfigurationException("--silence", silence.ToString(CultureInfo.InvariantCulture), "seconds from 4 to 3600", "Correct it and run again.");
        var database = StoreDatabase.Open(settings.Store, TimeProvider.System);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        Log(builder.Logging, settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(database.Occurrences);
        builder.Services.AddSingleton(database.Alerts);
        builder.Services.AddSchedule(OptionsOf(settings, server, node) with { NodeSilence = TimeSpan.FromSeconds(silence) });
        using var telemetry = TelemetryExport.FromEnvironment("analytics-schedule");
        using var host = builder.Build();
        await host.RunAsync(stop);
        return stop.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Done;
    }

    /// <summary>Lines on standard error, so that standard output stays empty for scripts.</summary>
    internal static void Log(ILoggingBuilder logging, Settings settings)
    {
        logging.AddSimpleConsole(o =>
        {
            o.SingleLine = true;
            o.TimestampFormat = "yyyy-MM-dd HH:mm:ss ";
            o.ColorBehavior = LoggerColorBehavior.Disabled;
        });
        logging.Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.SetMinimumLevel(settings.Verbose ? LogLevel.Debug : LogLevel.Information);

        // The history keeps what a run says, whoever listens here.
        if (settings.Quiet)
            logging.AddFilter<ConsoleLoggerProvider>(level => level >= LogLevel.Warning);
        logging.AddFilter("Quartz", settings.Verbose ? LogLevel.Information : LogLevel.Warning);
        logging.AddFilter("System.Net.Http", LogLevel.Warning);
    }

    private static Command Preview(GlobalOptions options)
    {
        var days = new Option<int>("--days") { Description = "So many days ahead", DefaultValueFactory = _ => 30, HelpName = "N" };
        var command = new Command("preview", """
            List what will run, when and why. An event that waits for figures stops when they are there, so its later runs may not be needed.

            Examples:
              analytics schedule preview
              analytics schedule preview --days 400 --csv
            """) { days };
        command.SetAction(line =>
        {
            var settings = options.Read(line);
            if (line.GetValue(days) is not (>= 1 and <= 3660) and var asked)
                throw new ConfigurationException("--days", asked.ToString(CultureInfo.InvariantCulture), "a number of days from 1 to 3660", "Correct it and run again.");
            var runs = SchedulePreview.Of(new ScheduleFile(PipelineDefinition.Load(settings.Config)).Read(), TimeProvider.System.GetUtcNow(), line.GetValue(days));
            Rows.Write(settings, ["when", "event", "municipality", "title", "why"], [.. runs.Select(r => (string[])[Time(r.At), r.Event.Id, r.Municipality, r.Event.TitleNb, r.Why])]);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command History(GlobalOptions options)
    {
        var @event = new Argument<string?>("event") { Description = "Id of an event; all when left out", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("history", """
            What was done, newest first: a row a step, with the moment that the schedule meant.

            Examples:
              analytics schedule history
              analytics schedule history C17 --json
            """) { @event };
        command.SetAction(line =>
        {
            var settings = options.Read(line);
            var done = StoreDatabase.Open(settings.Store, TimeProvider.System).Occurrences.List(line.GetValue(@event), limit: settings.Json || settings.Csv ? 100_000 : MostShown);
            Rows.Write(
                settings,
                ["slot", "event", "municipality", "step", "state", "attempts", "node", "finished", "detail"],
                [.. done.Select(o => (string[])[Time(o.Key.Slot), o.Key.Event, o.Key.Municipality, o.Key.Step, o.State.ToString().ToLowerInvariant(), o.Attempts.ToString(CultureInfo.InvariantCulture), o.Node, o.FinishedAt is { } at ? Time(at) : "", o.Detail])]);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Run(GlobalOptions options)
    {
        var @event = Event();
        var command = new Command("run", """
            Ask for an event to be run now, also when it is done for the year. The node that runs the schedule does it.

            Examples:
              analytics schedule run C17
              analytics schedule run C17 --municipality 9906
            """) { @event };
        command.SetAction(async (line, stop) =>
        {
            var settings = options.Read(line);
            await using var desk = Desk(settings);
            var count = await desk.RunAsync(line.GetValue(@event)!, settings.Municipality, stop);
            Console.WriteLine($"{count} run(s) asked for. They begin when a node of the schedule is up: analytics schedule. See: analytics schedule history {line.GetValue(@event)}");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Backfill(GlobalOptions options)
    {
        var @event = Event();
        var from = new Argument<string>("from") { Description = "From this day (2026-03-01)" };
        var to = new Argument<string>("to") { Description = "To this day" };
        var command = new Command("backfill", """
            Ask for an event to be run for each of its times in days that are past, except those that it is done for.

            Examples:
              analytics schedule backfill C11 2026-03-16 2026-03-31
            """) { @event, from, to };
        command.SetAction(async (line, stop) =>
        {
            var settings = options.Read(line);
            await using var desk = Desk(settings);
            var count = await desk.BackfillAsync(line.GetValue(@event)!, settings.Municipality, Day("from", line.GetValue(from)!), Day("to", line.GetValue(to)!), stop);
            Console.WriteLine($"{count} run(s) asked for. They begin when a node of the schedule is up: analytics schedule");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Confirm(GlobalOptions options)
    {
        var @event = Event();
        var command = new Command("confirm", """
            Say that people have done what an event reminds of; it reminds no more in its window.

            Examples:
              analytics schedule confirm C26
              analytics schedule confirm C07 --municipality 9906
            """) { @event };
        command.SetAction(async line =>
        {
            var settings = options.Read(line);
            await using var desk = Desk(settings);
            desk.Confirm(line.GetValue(@event)!, settings.Municipality, Environment.UserName);
            Console.WriteLine($"{line.GetValue(@event)} is confirmed.");
            return ExitCode.Done;
        });
        return command;
    }

    private static ScheduleDesk Desk(Settings settings)
    {
        var database = StoreDatabase.Open(settings.Store, TimeProvider.System);
        var options = OptionsOf(settings);
        return new ScheduleDesk(options with { Node = $"{options.Node}-desk" }, database.Occurrences, database.Alerts, TimeProvider.System);
    }

    private static Argument<string> Event() => new("event") { Description = "Id of an event of schedule.yaml: C17" };

    private static DateOnly Day(string name, string text) => DateOnly.FromDateTime(GlobalOptions.Date(name, text).UtcDateTime);

    private static string Time(DateTimeOffset at) => at.ToString(at.Offset == TimeSpan.Zero ? "yyyy-MM-dd HH:mm'Z'" : "yyyy-MM-dd HH:mm ddd", CultureInfo.InvariantCulture);

    /// <summary>A list as a table, as JSON or as comma-separated values.</summary>
    private static class Rows
    {
        public static void Write(Settings settings, IReadOnlyList<string> columns, IReadOnlyList<string[]> rows)
        {
            if (settings.Json)
            {
                Console.WriteLine(JsonSerializer.Serialize(rows.Select(r => columns.Zip(r).ToDictionary(p => p.First, p => p.Second))));
                return;
            }

            if (settings.Csv)
            {
                foreach (var row in rows.Prepend([.. columns]))
                    Console.Out.Write(string.Join(',', row.Select(Field)) + "\r\n");
                return;
            }

            var table = new Table { Border = TableBorder.Simple };
            table.AddColumns([.. columns]);
            foreach (var row in rows)
                table.AddRow([.. row.Select(Markup.Escape)]);
            ResultOutput.Terminal().Write(table);
        }

        private static string Field(string text) => text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
