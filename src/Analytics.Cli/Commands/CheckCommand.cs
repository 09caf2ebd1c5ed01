using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Analytics.Pipeline.Checking;
using Analytics.Pipeline.Configuration;
using Spectre.Console;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics check [SOURCE…]</c>: holds the published numbers against the checks and the sources' contracts.</summary>
internal static class CheckCommand
{
    public static Command Create(GlobalOptions options)
    {
        var sources = new Argument<string[]>("source") { Description = "Only the contracts of these sources, by name or table: ssb-13551 or 13551", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("check", """
            Hold what is published against the contracts of pipelines/sources, and the numbers of a municipality against the checks of pipelines/checks.
            Files that are held back are listed too. Exit code 1 when something of severity error fails.

            Examples:
              analytics check
              analytics check 13551 kommunekompasset
              analytics check --municipality 1130 --json
            """) { sources };
        command.SetAction(line => Run(options.Read(line), line.GetValue(sources) ?? []));
        return command;
    }

    private static int Run(Settings settings, IReadOnlyList<string> sources)
    {
        var rows = PublishedChecks.Run(PipelineDefinition.Load(settings.Config), settings.Store, settings.Municipality, TimeProvider.System, sources);
        if (settings.Json)
            Console.WriteLine(JsonSerializer.Serialize(rows.Select(r => new { check = r.Id, name = r.NameNb, source = r.Source, severity = r.Severity, tested = r.Tested, failed = r.Failed, outcome = r.Outcome, detail = r.Detail })));
        else if (settings.Csv)
            WriteCsv(rows);
        else
            WriteTable(rows);
        return rows.Any(r => r.IsFailedError) ? ExitCode.CheckFailed : ExitCode.Done;
    }

    private static void WriteCsv(IReadOnlyList<CheckReportRow> rows)
    {
        Console.Out.Write("check,name,source,severity,tested,failed,outcome,detail\r\n");
        foreach (var row in rows)
            Console.Out.Write(string.Create(CultureInfo.InvariantCulture, $"{Field(row.Id)},{Field(row.NameNb)},{Field(row.Source)},{row.Severity},{row.Tested},{row.Failed},{Field(row.Outcome)},{Field(row.Detail)}\r\n"));
    }

    private static string Field(string? text) =>
        text is null ? "" : text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static void WriteTable(IReadOnlyList<CheckReportRow> rows)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("check", "severity", "tested", "failed", "what it says, and what did not hold");
        foreach (var row in rows)
        {
            table.AddRow(
                Markup.Escape(row.Id),
                row.Outcome ?? row.Severity,
                row.Tested.ToString(CultureInfo.InvariantCulture),
                row.Tested == 0 ? "nothing to test" : row.Failed.ToString(CultureInfo.InvariantCulture),
                Markup.Escape(row.Detail.Length == 0 ? row.NameNb : $"{row.NameNb}: {row.Detail}"));
        }

        ResultOutput.Terminal().Write(table);
    }
}
