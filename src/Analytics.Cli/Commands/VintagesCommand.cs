using System.CommandLine;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Running;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics vintages TABLE</c>: every retrieval of a table that is kept.</summary>
internal static class VintagesCommand
{
    public static Command Create(GlobalOptions options)
    {
        var table = new Argument<string>("table") { Description = "SSB's table id, such as 12134" };
        var command = new Command("vintages", """
            List every retrieval of a table that is kept: when SSB published it, when it was read, and what it holds.

            Example:
              analytics vintages 12134
            """) { table };
        command.SetAction(line => Run(options.Read(line), line.GetValue(table)!));
        return command;
    }

    private static int Run(Settings settings, string table)
    {
        using var result = TableHistory.Vintages(PipelineDefinition.Load(settings.Config), settings.Store, table, TimeProvider.System);
        ResultOutput.Write(result, settings);
        return ExitCode.Done;
    }
}
