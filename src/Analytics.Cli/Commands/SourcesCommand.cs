using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Running;
using Spectre.Console;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics sources</c>: the sources, and what the store has of each.</summary>
internal static class SourcesCommand
{
    public static Command Create(GlobalOptions options)
    {
        var command = new Command("sources", """
            List the sources of pipelines/sources, and what the store has of each.

            Examples:
              analytics sources
              analytics sources --json
            """);
        command.SetAction(line => Run(options.Read(line)));
        return command;
    }

    private static int Run(Settings settings)
    {
        var states = SourceOverview.Of(PipelineDefinition.Load(settings.Config), settings.Store, TimeProvider.System);
        if (settings.Json)
        {
            Console.WriteLine(JsonSerializer.Serialize(states.Select(s => new
            {
                source = s.Source,
                table = s.Table,
                title = s.Title,
                format = s.Format,
                live = s.IsLive,
                rows = s.Rows,
                vintages = s.Vintages,
                newestPeriod = s.NewestPeriod,
                publishedAt = s.PublishedAt,
                retrievedAt = s.RetrievedAt,
                heldBack = s.HeldBack,
            })));
            return ExitCode.Done;
        }

        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("source", "table", "title", "format", "live", "rows", "vintages", "newest period", "published", "retrieved", "held back");
        foreach (var s in states)
        {
            table.AddRow(
                Markup.Escape(s.Source),
                Markup.Escape(s.Table),
                Markup.Escape(s.Title),
                s.Format,
                s.IsLive ? "yes" : "",
                s.Rows.ToString(CultureInfo.InvariantCulture),
                s.Vintages.ToString(CultureInfo.InvariantCulture),
                s.NewestPeriod ?? "",
                Date(s.PublishedAt),
                Date(s.RetrievedAt),
                Markup.Escape(s.HeldBack));
        }

        ResultOutput.Terminal().Write(table);
        return ExitCode.Done;
    }

    private static string Date(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
