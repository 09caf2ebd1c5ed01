using System.CommandLine;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Running;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics trace ID</c>: one number followed home.</summary>
internal static class TraceCommand
{
    public static Command Create(GlobalOptions options)
    {
        var id = new Argument<string>("id") { Description = "INDICATOR.YEAR, INDICATOR.YEAR.REGION, or what the report gives as Sporing" };
        var command = new Command("trace", """
            Follow one number home: its cell, each vintage with the value of that time, and the bytes that it was read from.

            Examples:
              analytics trace netto-driftsresultat-konsern.2025
              analytics trace netto-lanegjeld.2025.EKG05 --json
              analytics trace 3f9a1c0b77d2
            """) { id };
        command.SetAction(line =>
        {
            var settings = options.Read(line);
            ProjectCommand.RefuseAsOf("trace", settings, "every vintage is shown with its day");
            LineageCommand.Write(NumberTrail.Of(PipelineDefinition.Load(settings.Config), settings.Store, line.GetValue(id)!, settings.Municipality, TimeProvider.System), settings);
            return ExitCode.Done;
        });
        return command;
    }
}
