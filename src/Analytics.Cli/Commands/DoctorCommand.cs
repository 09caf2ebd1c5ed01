using System.CommandLine;
using System.Text.Json;
using Analytics.Pipeline.Keeping;
using Spectre.Console;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics doctor</c>: whether all is well, and what to do where it is not.</summary>
internal static class DoctorCommand
{
    public static Command Create(GlobalOptions options)
    {
        var deep = new Option<bool>("--deep") { Description = "Read every file and compare its SHA-256, and the catalogue's own pages" };
        var command = new Command("doctor", """
            Look at the program, the definitions, the disk, the catalogue and its database, the files, the writer's lock, the schedule and the alerts, and say what to do.
            Exit code 4 when something is an error.

            Examples:
              analytics doctor
              analytics doctor --deep --json
            """) { deep };
        command.SetAction(line => Run(options.Read(line), line.GetValue(deep)));
        return command;
    }

    private static int Run(Settings settings, bool deep)
    {
        var lines = new StoreDoctor(settings.Config, settings.Store, TimeProvider.System).Examine(deep);
        if (settings.Json)
            Console.WriteLine(JsonSerializer.Serialize(lines.Select(l => new { subject = l.Subject, state = Word(l.State), found = l.Found, next = l.NextStep })));
        else
        {
            var table = new Table { Border = TableBorder.Simple };
            table.AddColumns("", "what", "found", "what to do");
            foreach (var line in lines)
                table.AddRow(Word(line.State), Markup.Escape(line.Subject), Markup.Escape(line.Found), Markup.Escape(line.NextStep));
            ResultOutput.Terminal().Write(table);
        }

        return lines.Any(l => l.State == DoctorState.Error) ? ExitCode.StoreFailed : ExitCode.Done;
    }

    private static string Word(DoctorState state) => state.ToString().ToLowerInvariant();
}
