using System.CommandLine;
using Analytics.Notebooks.Running;
using Analytics.Notebooks.Watching;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics notebook watch FILE</c>: a notebook as a page that follows the file.</summary>
internal static class NotebookWatchCommand
{
    public static Command Create(GlobalOptions options)
    {
        var file = new Argument<string>("file") { Description = "The notebook: .ipynb or .dib" };
        var parameters = new Option<string[]>("--parameter", "-p") { Description = "A value for a variable of the cell tagged \"parameters\"; may be given several times", HelpName = "NAME=VALUE" };
        var timeout = new Option<double>("--timeout") { Description = "Seconds that a cell may take", DefaultValueFactory = _ => new NotebookRunOptions().CellLimit.TotalSeconds, HelpName = "SECONDS" };
        var port = new Option<int>("--port") { Description = "Port of this machine; 0 for one that is free", HelpName = "N" };
        var command = new Command("watch", """
            Show a notebook as a page on this machine. Each save of the file, in any editor, runs what changed and what follows it, and the page changes in place.
            At the bottom C# and SQL can be tried against the notebook's state. Nothing is written to the file: analytics notebook run does that.

            Examples:
              analytics notebook watch notebooks/01-store.ipynb
              analytics notebook watch notebooks/01-store.ipynb --port 5090 -p municipality=9901
            """) { file, parameters, timeout, port };
        command.SetAction((line, stop) => Run(
            options.Read(line),
            line.GetValue(file)!,
            new NotebookRunOptions { Parameters = NotebookRunCommand.Parameters(line.GetValue(parameters) ?? []), CellLimit = NotebookRunCommand.Limit(line.GetValue(timeout)) },
            ProjectCommand.Range("notebook watch", "--port", line.GetValue(port), 0, 65_535),
            stop));
        return command;
    }

    private static async Task<int> Run(Settings settings, string file, NotebookRunOptions options, int port, CancellationToken stop)
    {
        await using var watch = await NotebookWatch.StartAsync(file, NotebookKernelCommand.Program, NotebookRunCommand.Notebooks(settings), options, port, stop);
        Console.WriteLine(watch.Address);
        if (!settings.Quiet)
            Console.Error.WriteLine("Open the address in a browser on this machine; it holds the key. Ctrl+C ends it.");
        await watch.WaitAsync(stop);
        return ExitCode.Done;
    }
}
