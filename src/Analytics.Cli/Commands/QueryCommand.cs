using System.CommandLine;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Running;
using Analytics.Store.Queries;
using Spectre.Console;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics query "SELECT …"</c>: asks the published marts.</summary>
internal static class QueryCommand
{
    private const int RowsShown = 200;
    private const int WidthInPipe = 2000;

    public static Command Create(GlobalOptions options)
    {
        var sql = new Argument<string>("sql") { Description = "One SELECT; the marts go by their names: population, indicator_value, projection, finding …" };
        var command = new Command("query", """
            Ask the published marts in SQL (DuckDB's dialect).

            Examples:
              analytics query "SELECT year, sum(persons) FROM population WHERE municipality = '9905' GROUP BY year ORDER BY year"
              analytics query --csv "SELECT * FROM indicator_value WHERE indicator = 'netto-driftsresultat-konsern'"
              analytics query "SHOW TABLES"
            """) { sql };
        command.SetAction(line => Run(options.Read(line), line.GetValue(sql)!));
        return command;
    }

    private static int Run(Settings settings, string sql)
    {
        var definition = PipelineDefinition.Load(settings.Config);
        using var result = PublishedQuery.Run(definition, settings.Store, sql, settings.AsOf, TimeProvider.System);
        if (settings.Json)
        {
            using var output = Console.OpenStandardOutput();
            result.WriteJson(output);
        }
        else if (settings.Csv)
            result.WriteCsv(Console.Out);
        else
            WriteTable(result);
        return ExitCode.Done;
    }

    /// <summary>Colours and the window's width on a terminal; in a pipe plain text that is not cut.</summary>
    private static IAnsiConsole Terminal()
    {
        if (!Console.IsOutputRedirected)
            return AnsiConsole.Console;
        var plain = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(Console.Out) });
        plain.Profile.Width = WidthInPipe;
        return plain;
    }

    private static void WriteTable(QueryResult result)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var column in result.Columns)
            table.AddColumn(new TableColumn(Markup.Escape(column.Name)) { NoWrap = true, Alignment = column.Type == typeof(string) ? Justify.Left : Justify.Right });
        var more = false;
        foreach (var row in result.Rows())
        {
            more = table.Rows.Count == RowsShown;
            if (more)
                break;
            table.AddRow([.. row.Select(v => v is null ? "[grey]null[/]" : Markup.Escape(QueryText.Text(v)))]);
        }

        Terminal().Write(table);
        if (more)
            Console.Error.WriteLine($"Only the first {RowsShown} rows are shown; --csv or --json gives all.");
    }
}
