using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Live;
using Analytics.Pipeline.Running;
using Spectre.Console;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics ingest</c>: sources to store, from the statistics bank or from saved answers.</summary>
internal static class IngestCommand
{
    public static Command Create(GlobalOptions options)
    {
        var sources = new Argument<string[]>("source") { Description = "Names or table ids of sources [default: all]", Arity = ArgumentArity.ZeroOrMore };
        var live = new Option<bool>("--live") { Description = "Ask the statistics bank (addresses in pipelines/services.yaml)" };
        var since = new Option<int?>("--since") { Description = "Ask for this year and later, instead of the years in the source files", HelpName = "YEAR" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show requests, cells and expected time; store nothing" };
        var server = new Option<string?>("--base") { Description = "Ask this server in SSB's place", HelpName = "URL" };
        var command = new Command("ingest", """
            Bring sources into the store and make the marts again; nothing is rendered.
            Exit code 3 when a source failed, 1 when an answer broke its source's contract and was held back: the others are published all the same.

            Examples:
              analytics ingest --live --dry-run
              analytics ingest 12134 07459 --live --since 2020
              analytics ingest --data ../answers
              analytics ingest --live --base http://127.0.0.1:5080
            """) { sources, live, since, dryRun, server };
        command.SetAction((line, stop) => RunAsync(options.Read(line), line.GetValue(sources) ?? [], line.GetValue(live), line.GetValue(since) is { } year ? new YearSpan(year, null) : null, line.GetValue(dryRun), line.GetValue(server), stop));
        return command;
    }

    internal static async Task<int> RunAsync(Settings settings, IReadOnlyList<string> sources, bool isLive, YearSpan? years, bool isDryRun, string? server, CancellationToken stop)
    {
        if (!isLive && (years is not null || isDryRun || server is not null))
            throw new ConfigurationException("ingest", "--since, --dry-run and --base were given without --live", "--live with them: saved answers hold the years that they hold", "Add --live, or leave them out.");
        var definition = PipelineDefinition.Load(settings.Config);
        var progress = new TerminalProgress(Console.Error, settings.Quiet, settings.Verbose);
        using var handler = new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.All, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        using var http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("analytics/1.0");
        var options = new IngestOptions(settings.Store, settings.Data, sources, isLive, years, Address(server));
        var run = new IngestRun(definition, options, http, TimeProvider.System, progress);
        if (isDryRun)
        {
            WriteForecast(await run.ForecastAsync(stop), settings);
            return ExitCode.Done;
        }

        return Write(await run.ExecuteAsync(stop), settings);
    }

    private static Uri? Address(string? text) => text is null ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
        : throw new ConfigurationException("--base", $"\"{text}\" is no address", "an address such as http://127.0.0.1:5080", "Correct it and run again.");

    private static void WriteForecast(IReadOnlyList<LiveForecast> forecasts, Settings settings)
    {
        if (settings.Json)
        {
            Console.WriteLine(JsonSerializer.Serialize(forecasts.Select(f => new { source = f.Source, table = f.Table, requests = f.Requests, cells = f.Cells, seconds = Math.Round(f.Seconds, 1), note = f.Note })));
            return;
        }

        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("source", "table", "requests", "cells", "seconds", "");
        foreach (var f in forecasts)
            table.AddRow(Markup.Escape(f.Source), f.Table, Number(f.Requests), Number(f.Cells), Number((long)Math.Ceiling(f.Seconds)), Markup.Escape(f.Note));
        table.AddRow("in all", "", Number(forecasts.Sum(f => f.Requests)), Number(forecasts.Sum(f => f.Cells)), Number((long)Math.Ceiling(forecasts.Sum(f => f.Seconds))), "");
        ResultOutput.Terminal().Write(table);
        Console.WriteLine("Nothing was stored. Next: the same command without --dry-run.");
    }

    private static int Write(IngestRunResult result, Settings settings)
    {
        foreach (var failed in result.Live.Where(l => l.Error is not null))
            Console.Error.WriteLine($"Error: {failed.Source}: {failed.Error!.Message}");
        if (settings.Json)
            WriteJson(result);
        else
            WriteText(result);
        if (result.Live.Any(l => l.Outcome == LiveOutcome.Failed))
            return ExitCode.SourceFailed;
        return result.Files.Refused > 0 ? ExitCode.CheckFailed : ExitCode.Done;
    }

    private static void WriteText(IngestRunResult result)
    {
        if (result.Live.Count > 0)
        {
            var table = new Table { Border = TableBorder.Simple };
            table.AddColumns("source", "table", "outcome", "requests", "sent", "cells", "rows published");
            foreach (var l in result.Live)
                table.AddRow(Markup.Escape(l.Source), l.Table, Word(l.Outcome), Number(l.Requests), Number(l.Downloaded), Number(l.Cells), Number(l.Rows));
            ResultOutput.Terminal().Write(table);
        }

        var files = result.Files;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Files: {files.FilesRead} new, {files.Rows} rows; {files.FilesUnchanged} unchanged; {files.FilesIgnored} not used. Marts made again: {result.Marts}."));
        Console.WriteLine("Next:  analytics check, analytics run");
    }

    private static void WriteJson(IngestRunResult result) =>
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            files = new { read = result.Files.FilesRead, unchanged = result.Files.FilesUnchanged, ignored = result.Files.FilesIgnored, rows = result.Files.Rows },
            sources = result.Live.Select(l => new { source = l.Source, table = l.Table, outcome = Word(l.Outcome), requests = l.Requests, sent = l.Downloaded, cells = l.Cells, rows = l.Rows, error = l.Error?.Message }),
            marts = result.Marts,
        }));

    private static string Word(LiveOutcome outcome) => outcome switch
    {
        LiveOutcome.Published => "published",
        LiveOutcome.Unchanged => "unchanged",
        LiveOutcome.NotYetReleased => "not yet released",
        LiveOutcome.HeldBack => "held back",
        _ => "failed",
    };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
