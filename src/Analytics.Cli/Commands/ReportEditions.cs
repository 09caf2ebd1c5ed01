using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Analytics.Analysis.Findings;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Editions;
using Spectre.Console;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics report freeze</c>, <c>editions</c> and <c>diff</c>: what was sent out, and what has changed since.</summary>
internal static class ReportEditions
{
    public static Command Freeze(GlobalOptions options)
    {
        var command = new Command("freeze", """
            Freeze the report of what is published as the edition that municipality.yaml names, with its findings and a manifest of what it was made of.
            A frozen edition is never written over; it renders to the same bytes for ever: analytics report --edition ID

            Examples:
              analytics report freeze
              analytics report freeze --municipality 1130
              analytics report freeze --language nn
            """);
        command.SetAction(line =>
        {
            var settings = options.Read(line);
            ProjectCommand.RefuseAsOf("report freeze", settings, "editions are frozen on their day");
            var (edition, isNew) = Desk(settings).Freeze();
            Console.WriteLine(isNew ? $"Frozen: {edition}" : $"Frozen before, with the same words and numbers: {edition}");
            Console.WriteLine($"Next:   analytics report --edition {edition} --format html,pdf,docx,pptx,xlsx");
            return ExitCode.Done;
        });
        return command;
    }

    public static Command Editions(GlobalOptions options)
    {
        var command = new Command("editions", """
            List the frozen editions.

            Examples:
              analytics report editions
              analytics report editions --json
            """);
        command.SetAction(line =>
        {
            var settings = options.Read(line);
            var shelf = Desk(settings).Shelf;
            var manifests = shelf.Editions.Select(e => shelf.Read(e).Manifest).ToList();
            if (settings.Json)
            {
                Console.WriteLine(JsonSerializer.Serialize(manifests.Select(m => new { edition = m.Edition, frozenAt = m.FrozenAt, document = m.DocumentHash, findings = m.FindingsHash, definitions = m.Definitions, program = m.Program, parts = m.Parts.Count })));
                return ExitCode.Done;
            }

            var table = Table("edition", "frozen", "document", "parts");
            foreach (var manifest in manifests)
                table.AddRow(manifest.Edition, manifest.FrozenAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), manifest.DocumentHash[..12], manifest.Parts.Count.ToString(CultureInfo.InvariantCulture));
            ResultOutput.Terminal().Write(table);
            if (manifests.Count == 0)
                Console.WriteLine("None is frozen. Next: analytics report freeze");
            return ExitCode.Done;
        });
        return command;
    }

    public static Command Diff(GlobalOptions options)
    {
        var before = new Argument<string>("old") { Description = "A frozen edition, such as 2025-1" };
        var now = new Argument<string>("new") { Description = "A later edition, or now for what is published", DefaultValueFactory = _ => EditionDesk.Today };
        var command = new Command("diff", """
            Which findings are new, gone, stronger or weaker between two editions, and why: a new year, a new vintage, another target, another method.

            Examples:
              analytics report diff 2025-1 2026-1
              analytics report diff 2026-1 now --json
            """) { before, now };
        command.SetAction(line =>
        {
            var settings = options.Read(line);
            ProjectCommand.RefuseAsOf("report diff", settings, "name two editions");
            WriteChanges(Desk(settings).Compare(line.GetValue(before)!, line.GetValue(now)!), settings);
            return ExitCode.Done;
        });
        return command;
    }

    private static void WriteChanges(IReadOnlyList<FindingChange> changes, Settings settings)
    {
        if (settings.Json)
        {
            Console.WriteLine(JsonSerializer.Serialize(changes.Select(c => new
            {
                finding = c.Finding.ToString(),
                change = c.Kind.ToString(),
                before = c.Before is { } b ? new { kroner = b.Kroner, certainty = b.Certainty.ToString(), facts = b.Facts } : null,
                now = c.Now is { } n ? new { kroner = n.Kroner, certainty = n.Certainty.ToString(), facts = n.Facts } : null,
                reasons = c.Reasons.Select(r => new { reason = r.Kind.ToString(), detail = r.Detail }),
            })));
            return;
        }

        var table = Table("finding", "change", "kroner before", "kroner now", "why");
        foreach (var change in changes)
        {
            table.AddRow(
                change.Finding.ToString(),
                change.Kind.ToString().ToLowerInvariant(),
                Kroner(change.Before),
                Kroner(change.Now),
                Markup.Escape(string.Join("; ", change.Reasons.Select(r => r.Detail.Length > 0 ? $"{Words(r.Kind)} {r.Detail}" : Words(r.Kind)))));
        }

        ResultOutput.Terminal().Write(table);
    }

    private static string Words(FindingChangeReasonKind reason) => reason switch
    {
        FindingChangeReasonKind.NewYear => "another year",
        FindingChangeReasonKind.NewVintage => "published anew: table",
        FindingChangeReasonKind.Target => "another target",
        _ => "another method",
    };

    private static string Kroner(Finding? finding) => finding?.Kroner is { } kroner ? kroner.ToString("#,##0", CultureInfo.InvariantCulture).Replace(',', ' ') : "";

    private static Table Table(params string[] columns)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns(columns);
        return table;
    }

    private static EditionDesk Desk(Settings settings) => new(PipelineDefinition.Load(settings.Config).In(settings.OneLanguage("report freeze")), settings.Store, settings.Municipality, TimeProvider.System);
}
