using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Analytics.Pipeline.Checking;
using Analytics.Pipeline.Configuration;
using Spectre.Console;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics check</c>: holds the published numbers against the checks.</summary>
internal static class CheckCommand
{
    public static Command Create(GlobalOptions options)
    {
        var command = new Command("check", """
            Hold the published numbers of a municipality against the checks of pipelines/checks; exit code 1 when one of severity error fails.

            Examples:
              analytics check
              analytics check --municipality 1130 --json
            """);
        command.SetAction(line => Run(options.Read(line)));
        return command;
    }

    private static int Run(Settings settings)
    {
        var rows = PublishedChecks.Run(PipelineDefinition.Load(settings.Config), settings.Store, settings.Municipality, TimeProvider.System);
        if (settings.Json)
            Console.WriteLine(JsonSerializer.Serialize(rows.Select(r => new { check = r.Id, name = r.NameNb, severity = r.Severity, tested = r.Tested, failed = r.Failed, detail = r.Detail })));
        else
            WriteTable(rows);
        return rows.Any(r => r.IsFailedError) ? ExitCode.CheckFailed : ExitCode.Done;
    }

    private static void WriteTable(IReadOnlyList<CheckReportRow> rows)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("check", "severity", "tested", "failed", "what did not hold");
        foreach (var row in rows)
        {
            table.AddRow(
                Markup.Escape(row.Id),
                row.Severity,
                row.Tested.ToString(CultureInfo.InvariantCulture),
                row.Tested == 0 ? "nothing to test" : row.Failed.ToString(CultureInfo.InvariantCulture),
                Markup.Escape(row.Detail));
        }

        ResultOutput.Terminal().Write(table);
    }
}
