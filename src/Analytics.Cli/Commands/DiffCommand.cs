using System.CommandLine;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Running;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics diff TABLE DATE DATE</c>: cells that were another thing on one date than on another.</summary>
internal static class DiffCommand
{
    public static Command Create(GlobalOptions options)
    {
        var table = new Argument<string>("table") { Description = "SSB's table id, such as 12134" };
        var from = new Argument<string>("from") { Description = "The earlier date, 2026-04-01" };
        var to = new Argument<string>("to") { Description = "The later date, 2026-06-30" };
        var command = new Command("diff", """
            List the cells of a table that differ between what was published by two dates: changed, new, or gone.
            With --municipality only that municipality's cells.

            Example:
              analytics diff 12134 2026-04-01 2026-06-30 --municipality 9905
            """) { table, from, to };
        command.SetAction(line =>
        {
            var settings = options.Read(line);
            var earlier = GlobalOptions.Date("from", line.GetValue(from)!);
            var later = GlobalOptions.Date("to", line.GetValue(to)!);
            using var result = TableHistory.Diff(PipelineDefinition.Load(settings.Config), settings.Store, line.GetValue(table)!, earlier, later, settings.Municipality, TimeProvider.System);
            ResultOutput.Write(result, settings);
            return ExitCode.Done;
        });
        return command;
    }
}
