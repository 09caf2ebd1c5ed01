using System.CommandLine;
using Analytics.Core;
using Analytics.Pipeline.Live;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics backfill SOURCE FROM TO</c>: earlier years of one source.</summary>
internal static class BackfillCommand
{
    public static Command Create(GlobalOptions options)
    {
        var source = new Argument<string>("source") { Description = "Name or table id of a source" };
        var from = new Argument<int>("from") { Description = "First year" };
        var to = new Argument<int>("to") { Description = "Last year" };
        var server = new Option<string?>("--base") { Description = "Ask this server in SSB's place", HelpName = "URL" };
        var command = new Command("backfill", """
            Ask the statistics bank for a source's years FROM to TO, whatever its source file says.

            Example:
              analytics backfill 07459 1986 2004
            """) { source, from, to, server };
        command.SetAction((line, stop) => RunAsync(options.Read(line), line.GetValue(source)!, line.GetValue(from), line.GetValue(to), line.GetValue(server), stop));
        return command;
    }

    private static Task<int> RunAsync(Settings settings, string source, int from, int to, string? server, CancellationToken stop) => to < from
        ? throw new ConfigurationException("backfill", FormattableString.Invariant($"{to} is before {from}"), "the earlier year first", "Turn the years round.")
        : IngestCommand.RunAsync(settings, [source], isLive: true, new YearSpan(from, to), isDryRun: false, server, stop);
}
