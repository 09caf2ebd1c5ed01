using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Importing;
using Spectre.Console;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics import FILE</c>: one file, with a proposed mapping shown before anything is stored.</summary>
internal static class ImportCommand
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(GlobalOptions options)
    {
        var file = new Argument<string>("file") { Description = "csv, tsv, txt (also .gz), xlsx, xls, px or JSON-stat" };
        var source = new Option<string?>("--as") { Description = "Use the mapping of this source [default: told by the file's name or table id, else proposed]", HelpName = "SOURCE" };
        var sheet = new Option<string?>("--sheet") { Description = "The sheet's name or number [default: the only visible one]", HelpName = "SHEET" };
        var sign = new Option<string?>("--decimal") { Description = "The decimal sign of a file whose numbers do not show it: , or .", HelpName = "SIGN" };
        var yes = new Option<bool>("--yes") { Description = "Store the file, and write the proposed source to pipelines/sources" };
        var command = new Command("import", """
            Show what a file is, a proposed mapping and its first rows as they would be stored. Nothing is stored without --yes.
            Columns that seem to be about people are left out of a proposal, and their values are never shown.

            Examples:
              analytics import sykefravaer-2025.csv
              analytics import regnskap.xlsx --sheet Tall --yes
              analytics import eksport.csv --as tertialregister --json
            """) { file, source, sheet, sign, yes };
        command.SetAction((line, stop) => Task.FromResult(Run(
            options.Read(line),
            new ImportOptions(line.GetValue(file)!, line.GetValue(source), line.GetValue(sheet), DecimalSign(line.GetValue(sign))),
            line.GetValue(yes),
            stop)));
        return command;
    }

    private static int Run(Settings settings, ImportOptions options, bool store, CancellationToken stop)
    {
        var import = new FileImport(PipelineDefinition.Load(settings.Config), TimeProvider.System, new TerminalProgress(Console.Error, settings.Quiet, settings.Verbose));
        var proposal = import.Propose(options);
        foreach (var column in proposal.LeftOut)
            Console.Error.WriteLine($"Note: column \"{column.Header}\" is left out: {column.Reason}.");
        foreach (var warning in proposal.Warnings)
            Console.Error.WriteLine($"Note: {warning}");
        if (!settings.Json)
            WriteText(proposal);
        var result = store ? import.Store(proposal, settings.Store, stop) : null;
        if (settings.Json)
            WriteJson(proposal, result);
        else
            WriteOutcome(proposal, result);
        return ExitCode.Done;
    }

    private static char? DecimalSign(string? text) => text switch
    {
        null => null,
        "," or "." => text[0],
        _ => throw new ConfigurationException("--decimal", $"\"{text}\" is no decimal sign", ", or .", "Correct it and run again."),
    };

    private static void WriteText(ImportProposal proposal)
    {
        Console.WriteLine($"File:   {proposal.File}");
        Console.WriteLine($"Found:  {proposal.Shape}");
        Console.WriteLine($"Source: {proposal.Source.Name}, {(proposal.IsNew ? $"proposed for {proposal.Source.Place}" : $"as {proposal.Source.Place} says")}");
        Console.WriteLine();
        foreach (var line in proposal.Yaml.TrimEnd().Split('\n'))
            Console.WriteLine($"  {line.TrimEnd('\r')}");
        Console.WriteLine();
        if (proposal.Preview.Rows.Count == 0)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{proposal.Preview.RowCount} rows, which are not shown."));
            return;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The first {proposal.Preview.Rows.Count} of {proposal.Preview.RowCount} rows, as raw.{proposal.Source.Dataset} would have them:"));
        var table = new Table { Border = TableBorder.Simple };
        foreach (var column in proposal.Preview.Columns)
            table.AddColumn(new TableColumn(Markup.Escape(column)) { NoWrap = true });
        foreach (var row in proposal.Preview.Rows)
            table.AddRow([.. row.Select(v => v is null ? "[grey]null[/]" : Markup.Escape(v))]);
        ResultOutput.Terminal().Write(table);
    }

    private static void WriteOutcome(ImportProposal proposal, ImportResult? result)
    {
        if (result is null)
        {
            Console.WriteLine("Nothing is stored yet.");
            Console.WriteLine("Next:   the same command with --yes stores it; edit the source file afterwards if a name or type should be another.");
            return;
        }

        if (result.SourceFile is { } written)
            Console.WriteLine($"Wrote   {written}");
        Console.WriteLine(result.Rows == 0 ? "Stored  nothing new: the store has these bytes already." : string.Create(CultureInfo.InvariantCulture, $"Stored  {result.Rows} rows in {result.Dataset}."));
        Console.WriteLine($"Next:   analytics query \"SELECT * FROM {result.Dataset}\"");
    }

    private static void WriteJson(ImportProposal proposal, ImportResult? result) => Console.WriteLine(JsonSerializer.Serialize(
        new
        {
            file = proposal.File,
            found = proposal.Shape,
            source = proposal.Source.Name,
            sourceFile = proposal.Source.Place,
            isNew = proposal.IsNew,
            dataset = $"raw.{proposal.Source.Dataset}",
            yaml = proposal.Yaml,
            leftOut = proposal.LeftOut.Select(c => new { column = c.Header, reason = c.Reason }),
            warnings = proposal.Warnings,
            rows = proposal.Preview.RowCount,
            columns = proposal.Preview.Columns,
            first = proposal.Preview.Rows,
            stored = result is not null,
        },
        Json));
}
