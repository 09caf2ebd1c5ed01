using Analytics.Store.Queries;
using Spectre.Console;

namespace Analytics.Cli;

/// <summary>Writes a result to standard output as JSON, as comma-separated values, or as a table.</summary>
internal static class ResultOutput
{
    private const int RowsShown = 200;
    private const int WidthInPipe = 2000;

    public static void Write(QueryResult result, Settings settings)
    {
        if (settings.Json)
        {
            using var output = Console.OpenStandardOutput();
            result.WriteJson(output);
        }
        else if (settings.Csv)
            result.WriteCsv(Console.Out);
        else
            WriteTable(result);
    }

    /// <summary>Colours and the window's width on a terminal; in a pipe plain text that is not cut.</summary>
    public static IAnsiConsole Terminal()
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
