using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Exporting;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics export DIR</c>: the published numbers as a star for Power BI, Excel, R and Python.</summary>
internal static class ExportCommand
{
    public static Command Create(GlobalOptions options)
    {
        var folder = new Argument<string>("dir") { Description = "The folder: a new or empty one, or one that an earlier export made, which is replaced in one step when all is written", HelpName = "DIR" };
        var format = new Option<string[]>("--format") { Description = "parquet, csv, xlsx; several with commas between [default: all]", AllowMultipleArgumentsPerToken = true, HelpName = "FORMAT" };
        var command = new Command("export", """
            Write what is published as a star schema for Power BI, Excel, R and Python: dim_ tables (municipalities with border history, indicators, years …) and fact_ tables with
            value, unit and status in columns of their own, as Parquet, csv (with CSVW metadata) and workbooks, with a data dictionary. The tables are files of pipelines/star.
            The same state of the store gives the same bytes. --municipality says whose own surveys and texts are in it; numbers of all others are in it whoever it is.

            Examples:
              analytics export out/export
              analytics export out/export --format parquet,csv --as-of 2026-04-01
              analytics export out/export --json
            """) { folder, format };
        command.SetAction((line, stop) => Task.FromResult(Run(options.Read(line), line.GetValue(folder)!, line.GetValue(format) ?? [], stop)));
        return command;
    }

    private static int Run(Settings settings, string folder, string[] formats, CancellationToken stop)
    {
        var chosen = formats.SelectMany(f => f.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Select(Format).Distinct().ToList();
        var request = new ExportOptions(settings.Store, folder, chosen.Count > 0 ? chosen : Enum.GetValues<ExportFormat>()) { Municipality = settings.Municipality, AsOf = settings.AsOf };
        var result = new StarExport(PipelineDefinition.Load(settings.Config), request, TimeProvider.System, new TerminalProgress(Console.Error, settings.Quiet, settings.Verbose)).Execute(stop);
        if (settings.Json)
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                folder = result.Folder,
                state = result.Manifest.State,
                municipality = result.Manifest.Municipality,
                bytes = result.Bytes,
                files = result.Manifest.Files.Count,
                tables = result.Manifest.Tables.Select(t => new { name = t.Name, rows = t.Rows, leftOut = t.LeftOut }),
            }));
        else if (settings.Csv)
            WriteCsv(result);
        else
            WriteText(result);
        return ExitCode.Done;
    }

    private static void WriteCsv(ExportResult result)
    {
        Console.WriteLine("table,rows");
        foreach (var table in result.Manifest.Tables)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table.Name},{table.Rows}"));
    }

    private static void WriteText(ExportResult result)
    {
        foreach (var table in result.Manifest.Tables)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table.Name,-32} {table.Rows,12} rows"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Written: {result.Folder}, {result.Manifest.Files.Count} files, {Size.Text(result.Bytes)}"));
        Console.WriteLine($"What the columns are: {Path.Combine(result.Folder, "dictionary.html")}");
    }

    private static ExportFormat Format(string text) => Enum.TryParse<ExportFormat>(text, ignoreCase: true, out var format) && Enum.IsDefined(format) && !char.IsDigit(text[0])
        ? format
        : throw new ConfigurationException("--format", $"\"{text}\" is no format of exports", string.Join(", ", Enum.GetNames<ExportFormat>().Select(n => n.ToLowerInvariant())), "Correct it and run again.");
}
