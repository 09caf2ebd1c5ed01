using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Analytics.Pipeline.Keeping;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics backup FILE</c>: all that a store holds, in one file.</summary>
internal static class BackupCommand
{
    public static Command Create(GlobalOptions options)
    {
        var file = new Argument<string>("file") { Description = "The file to write, such as backup-2026-04-01.zip; one that is not there yet", HelpName = "FILE" };
        var verify = new Option<bool>("--verify") { Description = "Read a backup through instead of writing one" };
        var command = new Command("backup", """
            Write all that a store holds to one file: catalogue, landed bytes, parts, answers of individuals, frozen editions and published reports, each with its SHA-256.
            A run may go on meanwhile. The file is read back before it gets its name. It is not encrypted: only its owner can read it, and where it is taken must keep it so.

            Examples:
              analytics backup /mnt/backup/analytics-$(date +%F).zip
              analytics backup --verify /mnt/backup/analytics-2026-04-01.zip
            """) { file, verify };
        command.SetAction(line => Run(options.Read(line), line.GetValue(file)!, line.GetValue(verify)));
        return command;
    }

    private static int Run(Settings settings, string file, bool verify)
    {
        var summary = verify ? StoreBackup.Verify(file) : new StoreBackup(settings.Store, TimeProvider.System).Write(file);
        if (settings.Json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                file = summary.File,
                bytes = summary.Bytes,
                createdAt = summary.Manifest.CreatedAt,
                files = summary.Manifest.Entries.Count,
                content = summary.Manifest.Bytes,
                restricted = summary.Manifest.HoldsRestricted,
            }));
        }
        else
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(verify ? "Whole" : "Written and read back")}: {summary.File}, {summary.Manifest.Entries.Count} files, {Size.Text(summary.Bytes)}, as of {summary.Manifest.CreatedAt:yyyy-MM-dd HH:mm} UTC"));

        if (summary.Manifest.HoldsRestricted)
            Console.Error.WriteLine("WARNING: the file holds ANSWERS OF INDIVIDUALS and is not encrypted. Only its owner can read it here; keep it so wherever it is copied, and delete it when the store's own are deleted.");
        return ExitCode.Done;
    }
}
