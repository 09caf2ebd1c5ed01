using System.CommandLine;
using Analytics.Samples;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics samples</c>: writes data-samples again.</summary>
internal static class SamplesCommand
{
    public static Command Create()
    {
        var folder = new Option<string>("--to") { Description = "Folder to write to", DefaultValueFactory = _ => "data-samples", HelpName = "DIR" };
        var seed = new Option<int>("--seed") { Description = "Seed of the simulation; the same seed gives the same bytes", DefaultValueFactory = _ => 1, HelpName = "N" };
        var command = new Command("samples", """
            Write the fictional country of data-samples again, from a seed.

            Example:
              analytics samples --to data-samples --seed 1
            """) { folder, seed };
        command.SetAction(line =>
        {
            var target = line.GetValue(folder)!;
            SampleCountry.Write(target, line.GetValue(seed));
            Console.WriteLine($"Wrote the fictional country to {target}.");
            Console.WriteLine("Next: analytics run");
            return ExitCode.Done;
        });
        return command;
    }
}
