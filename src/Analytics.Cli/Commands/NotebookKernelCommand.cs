using System.CommandLine;
using Analytics.Notebooks.Kernels;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics notebook-kernel</c>: what <c>notebook</c> starts to run cells in; nobody calls it by hand.</summary>
internal static class NotebookKernelCommand
{
    private const string Name = "notebook-kernel";

    /// <summary>This program, called so that it runs this command.</summary>
    public static IReadOnlyList<string> Program { get; } = OwnProgram.With(Name);

    public static Command Create()
    {
        var command = new Command(Name, "Run the cells of a notebook; started by analytics notebook.") { Hidden = true };
        command.SetAction(async _ =>
        {
            // A terminal tells both processes of Ctrl+C; the one that watches decides.
            Console.CancelKeyPress += (_, pressed) => pressed.Cancel = true;
            await using var input = Console.OpenStandardInput();
            await using var output = Console.OpenStandardOutput();
            await KernelHost.Run(input, output, TimeProvider.System);
            return ExitCode.Done;
        });
        return command;
    }
}
