using System.CommandLine;
using System.Globalization;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Running;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics run</c>: ingest, check, analyse, render: all that is out of date.</summary>
internal static class RunCommand
{
    public static Command Create(GlobalOptions options)
    {
        var command = new Command("run", """
            Ingest, check, analyse and render all that is out of date.

            Examples:
              analytics run
              analytics run --data ../answers --municipality 1130
            """);
        command.SetAction((line, stop) => Task.FromResult(Run(options.Read(line), stop)));
        return command;
    }

    private static int Run(Settings settings, CancellationToken stop)
    {
        var definition = PipelineDefinition.Load(settings.Config).In(settings.OneLanguage("run"));
        var progress = new TerminalProgress(Console.Error, settings.Quiet, settings.Verbose);
        var run = new PipelineRun(definition, new RunOptions(settings.Store, settings.Out, settings.Data, settings.Municipality, settings.AsOf), TimeProvider.System, progress);
        var result = run.Execute(stop);
        if (settings.Json)
            WriteJson(result);
        else
            WriteText(result);
        return result is { ChecksFailed: 0, HeldBack: 0 } ? ExitCode.Done : ExitCode.CheckFailed;
    }

    private static void WriteText(RunResult result)
    {
        Console.WriteLine();
        foreach (var step in result.Steps)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step.Step,-8} {step.Elapsed.TotalSeconds,6:0.00} s  {(step.Unchanged ? "unchanged: " : "")}{step.Detail}"));
        Console.WriteLine();
        if (result.NothingToDo)
            Console.WriteLine("Nothing had changed since the last run: no work was done twice.");
        if (result.ChecksFailed > 0)
            Console.WriteLine($"{result.ChecksFailed} check(s) failed; the report's chapter \"Om tallene\" says which.");
        if (result.HeldBack > 0)
            Console.WriteLine($"{result.HeldBack} file(s) broke their source's contract and were held back; the values from before stand. See: analytics check");
        Console.WriteLine($"Report: {result.Report}");
        Console.WriteLine("Next:   open the report in a browser, or ask the numbers yourself:");
        Console.WriteLine("        analytics query \"SELECT * FROM finding\"");
    }

    private static void WriteJson(RunResult result) =>
        Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(new
        {
            report = result.Report,
            nothingToDo = result.NothingToDo,
            checksFailed = result.ChecksFailed,
            heldBack = result.HeldBack,
            steps = result.Steps.Select(s => new { step = s.Step, unchanged = s.Unchanged, detail = s.Detail, seconds = Math.Round(s.Elapsed.TotalSeconds, 3) }),
        }));
}
