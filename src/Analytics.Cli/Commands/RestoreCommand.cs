using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Analytics.Pipeline.Keeping;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics restore FILE</c>: a backup as the store.</summary>
internal static class RestoreCommand
{
    public static Command Create(GlobalOptions options)
    {
        var file = new Argument<string>("file") { Description = "A file that analytics backup wrote", HelpName = "FILE" };
        var force = new Option<bool>("--force") { Description = "Replace a store that holds something; the folder that stood there is kept beside it under another name" };
        var command = new Command("restore", """
            Put a backup back as the store of --store, with the catalogue in SQLite, or in PostgreSQL with --database.
            Every file is unpacked beside the store and verified before anything is touched; a kill leaves the old store or the new one.
            With --database, files and editions that the backup does not have stay where they are; analytics gc takes away what nothing names.

            Examples:
              analytics restore /mnt/backup/analytics-2026-04-01.zip --store store
              analytics restore /mnt/backup/analytics-2026-04-01.zip --store store --force
            """) { file, force };
        command.SetAction(line => Run(options.Read(line), line.GetValue(file)!, line.GetValue(force)));
        return command;
    }

    private static int Run(Settings settings, string file, bool force)
    {
        var summary = new StoreRestore(settings.Store, TimeProvider.System).Restore(file, force);
        if (settings.Json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { createdAt = summary.Manifest.CreatedAt, files = summary.Manifest.Entries.Count, parts = summary.Parts, replaced = summary.Replaced }));
            return ExitCode.Done;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Restored: {summary.Manifest.Entries.Count} verified files, {summary.Parts} parts, as of {summary.Manifest.CreatedAt:yyyy-MM-dd HH:mm} UTC"));
        if (summary.Replaced is { } replaced)
            Console.WriteLine($"The store that stood there is kept, restricted answers and all: {replaced}");
        if (summary.Manifest.HoldsRestricted)
            Console.Error.WriteLine("Note: answers of individuals are in the store again, also such as were deleted since the backup: delete them again. Access tokens that were withdrawn since are valid again: withdraw them.");
        Console.WriteLine("Next: analytics doctor");
        return ExitCode.Done;
    }
}
