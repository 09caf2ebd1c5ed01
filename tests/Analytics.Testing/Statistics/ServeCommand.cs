using System.CommandLine;
using System.Globalization;

namespace Analytics.Testing.Statistics;

/// <summary>The stand-in as a program, to point <c>analytics ingest --live --base</c> at.</summary>
internal static class ServeCommand
{
    private static readonly string[] FaultNames = ["429", "503", "slow", "truncated", "html", "empty500", "schema", "embargo"];

    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "Port on 127.0.0.1.", DefaultValueFactory = _ => 5080 };
        var data = new Option<string>("--data") { Description = "Folder of json-stat2 documents, each a whole table.", DefaultValueFactory = _ => "data-samples" };
        var limits = new Option<string>("--limits") { Description = "ssb: 40 calls per 60 s and two at once; none.", DefaultValueFactory = _ => "ssb" };
        limits.AcceptOnlyFromAmong("ssb", "none");
        var fault = new Option<string?>("--fault")
        {
            Description = "What goes wrong: 429, 503, slow, truncated, html and empty500 for the first three calls of data; schema and embargo for good.",
        };
        fault.AcceptOnlyFromAmong(FaultNames);
        var date = new Option<string?>("--date") { Description = "The time it is when the server starts, such as 2026-03-16T05:24Z. Default: now." };
        var command = new Command("serve", "Stands in for data.ssb.no until Ctrl-C.") { port, data, limits, fault, date };
        command.SetAction((line, stop) => Run(
            line.GetValue(data)!, line.GetValue(port), line.GetValue(limits) == "ssb", line.GetValue(fault), line.GetValue(date), line.InvocationConfiguration.Output, stop));
        return command;
    }

    private static async Task<int> Run(string folder, int port, bool limited, string? fault, string? date, TextWriter output, CancellationToken stop)
    {
        if (!Directory.Exists(folder))
        {
            await Console.Error.WriteLineAsync($"No folder {folder}: give --data the folder of json-stat2 documents.");
            return 2;
        }

        TimeProvider clock = TimeProvider.System;
        if (date is not null)
        {
            if (!DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start))
            {
                await Console.Error.WriteLineAsync($"--date {date} is no time: expected such as 2026-03-16T05:24Z.");
                return 2;
            }

            clock = new ShiftedClock(start);
        }

        var municipalities = Path.Combine(folder, "kommuner.csv");
        var options = new StatisticsServerOptions
        {
            Folders = [folder],
            Klass = File.Exists(municipalities) ? KlassData.FromFile(municipalities) : KlassData.Fictional(),
            Port = port,
            Limits = limited ? RateLimits.Ssb : null,
            Clock = clock,
        };
        try
        {
            await using var server = await StatisticsServer.StartAsync(options);
            await Serve(server, fault, clock, output, stop);
            return 0;
        }
        catch (IOException e)
        {
            await Console.Error.WriteLineAsync($"Port {port} cannot be listened to ({e.Message}): give --port another, or 0 for a free one.");
            return 3;
        }
    }

    private static async Task Serve(StatisticsServer server, string? fault, TimeProvider clock, TextWriter output, CancellationToken stop)
    {
        if (fault is not null)
            server.Faults.Next(Named(fault, clock));
        var address = server.BaseAddress.ToString().TrimEnd('/');
        await output.WriteLineAsync($"Stand-in for data.ssb.no at {address}");
        await output.WriteLineAsync($"  analytics ingest --live --base {address}");
        await output.WriteLineAsync($"  curl '{address}/api/pxwebapi/v2/tables?lang=no'");
        await output.FlushAsync(stop);
        await Task.Delay(Timeout.Infinite, stop).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        await output.WriteLineAsync($"{server.Requests.Count} requests answered");
    }

    private static Fault Named(string name, TimeProvider clock) => name switch
    {
        "429" => Fault.TooManyRequests(3) with { Path = "/data" },
        "503" => Fault.Unavailable(3) with { Path = "/data" },
        "slow" => Fault.SlowBody(TimeSpan.FromSeconds(5), 3) with { Path = "/data" },
        "truncated" => Fault.Truncated(3) with { Path = "/data" },
        "html" => Fault.HtmlPage(3) with { Path = "/data" },
        "empty500" => Fault.EmptyError500(3) with { Path = "/data" },
        "schema" => Fault.ChangedSchema(SchemaChange.FirstContentsReplaced()),
        _ => Fault.Embargo(clock.GetUtcNow().AddHours(2)),
    };
}
