using System.CommandLine;
using Analytics.Server.Queries;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics serve-query</c>: what <c>serve</c> starts for each query of its SQL page; nobody calls it by hand.</summary>
internal static class QueryWorkerCommand
{
    private const string Name = "serve-query";

    /// <summary>This program, called so that it runs this command.</summary>
    public static IReadOnlyList<string> Program { get; } = OwnProgram.With(Name);

    public static Command Create()
    {
        var command = new Command(Name, "Run one query of the SQL page; started by analytics serve.") { Hidden = true };
        command.SetAction(_ =>
        {
            using var input = Console.OpenStandardInput();
            using var output = Console.OpenStandardOutput();
            QueryWorker.Run(input, output, TimeProvider.System);
            return ExitCode.Done;
        });
        return command;
    }
}
