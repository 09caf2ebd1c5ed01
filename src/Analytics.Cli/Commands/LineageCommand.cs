using System.CommandLine;
using System.Text.Json;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Running;
using Spectre.Console;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics lineage INDICATOR</c>: an indicator followed home.</summary>
internal static class LineageCommand
{
    public static Command Create(GlobalOptions options)
    {
        var indicator = new Argument<string>("indicator") { Description = "An indicator or a concept of pipelines/indicators.csv" };
        var command = new Command("lineage", """
            Follow an indicator home: its cell, source, vintages, marts, newest values, and where it is used.

            Examples:
              analytics lineage netto-driftsresultat-konsern
              analytics lineage netto-driftsresultat --municipality 1130 --json
            """) { indicator };
        command.SetAction(line => Run(options.Read(line), line.GetValue(indicator)!));
        return command;
    }

    private static int Run(Settings settings, string indicator)
    {
        Write(IndicatorLineage.Of(PipelineDefinition.Load(settings.Config), settings.Store, indicator, settings.Municipality, TimeProvider.System), settings);
        return ExitCode.Done;
    }

    /// <summary>Prints stations in their order.</summary>
    public static void Write(IReadOnlyList<LineageStep> steps, Settings settings)
    {
        if (settings.Json)
        {
            Console.WriteLine(JsonSerializer.Serialize(steps.Select(s => new { station = s.Station, name = s.Name, detail = s.Detail })));
            return;
        }

        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("station", "name", "detail");
        foreach (var step in steps)
            table.AddRow(step.Station, Markup.Escape(step.Name), Markup.Escape(step.Detail));
        ResultOutput.Terminal().Write(table);
    }
}
