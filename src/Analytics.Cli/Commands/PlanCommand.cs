using System.CommandLine;
using System.Text.Json;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Running;
using Spectre.Console;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics plan</c>: what <c>run</c> would do, and why.</summary>
internal static class PlanCommand
{
    public static Command Create(GlobalOptions options)
    {
        var command = new Command("plan", """
            Show what run would do, and why; nothing is done.

            Example:
              analytics plan --data ../answers
            """);
        command.SetAction(line => Run(options.Read(line)));
        return command;
    }

    private static int Run(Settings settings)
    {
        var options = new RunOptions(settings.Store, settings.Out, settings.Data, settings.Municipality, settings.AsOf);
        var progress = new TerminalProgress(Console.Error, settings.Quiet, settings.Verbose);
        var steps = new PipelineRun(PipelineDefinition.Load(settings.Config).In(settings.OneLanguage("plan")), options, TimeProvider.System, progress).Plan();
        if (settings.Json)
        {
            Console.WriteLine(JsonSerializer.Serialize(steps.Select(s => new { step = s.Step, what = s.What, why = s.Why })));
            return ExitCode.Done;
        }

        if (steps.Count == 0)
        {
            Console.WriteLine("Nothing has changed since the last run: run would do nothing.");
            return ExitCode.Done;
        }

        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("step", "what", "why");
        foreach (var step in steps)
            table.AddRow(step.Step, Markup.Escape(step.What), Markup.Escape(step.Why));
        ResultOutput.Terminal().Write(table);
        Console.WriteLine("Next: analytics run");
        return ExitCode.Done;
    }
}
