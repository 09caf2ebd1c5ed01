using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Analytics.Pipeline.Keeping;
using Spectre.Console;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics gc</c>: takes away what a store no longer needs.</summary>
internal static class GcCommand
{
    private const int RowsShown = 100;

    public static Command Create(GlobalOptions options)
    {
        var yes = new Option<bool>("--yes") { Description = "Remove it; without this nothing is touched" };
        var command = new Command("gc", """
            List what the store no longer needs by pipelines/keeping.yaml, and remove it with --yes: parts whose place others have taken long ago, files that nothing names,
            old drafts of publications, outputs of notebooks that are no longer run, what killed runs left, and landed files only where keeping.yaml says so. What the catalogue or a frozen edition names is never removed.

            Examples:
              analytics gc
              analytics gc --yes
            """) { yes };
        command.SetAction(line => Run(options.Read(line), line.GetValue(yes)));
        return command;
    }

    private static int Run(Settings settings, bool yes)
    {
        var sweep = new StoreSweep(settings.Store, RetentionRules.Load(settings.Config), TimeProvider.System);
        var items = yes ? sweep.Sweep() : sweep.Plan();
        if (settings.Json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { removed = yes, bytes = items.Sum(i => i.Bytes), items = items.Select(i => new { kind = Words(i.Kind), path = i.Path, bytes = i.Bytes, why = i.Why }) }));
            return ExitCode.Done;
        }

        if (items.Count > 0 && !(yes && settings.Quiet))
            Write(items);
        var total = string.Create(CultureInfo.InvariantCulture, $"{items.Count} files or folders, {Size.Text(items.Sum(i => i.Bytes))}");
        Console.WriteLine(items.Count == 0 ? "Nothing to remove." : yes ? $"Removed: {total}" : $"Would go: {total}. Nothing was touched. Next: analytics gc --yes");
        return ExitCode.Done;
    }

    private static void Write(IReadOnlyList<SweepItem> items)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("what", "path", "size", "why");
        foreach (var item in items.Take(RowsShown))
            table.AddRow(Words(item.Kind), Markup.Escape(item.Path), Size.Text(item.Bytes), Markup.Escape(item.Why));
        ResultOutput.Terminal().Write(table);
        if (items.Count > RowsShown)
            Console.Error.WriteLine($"Only the first {RowsShown} are shown; --json gives all.");
    }

    private static string Words(SweepKind kind) => kind switch
    {
        SweepKind.RetiredPart => "retired part",
        SweepKind.Unnamed => "unnamed file",
        SweepKind.Landed => "landed file",
        SweepKind.Draft => "draft",
        SweepKind.NotebookCache => "notebook cache",
        _ => "leftover",
    };
}
