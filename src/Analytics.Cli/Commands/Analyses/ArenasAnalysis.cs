using System.CommandLine;
using System.Globalization;
using Analytics.Analysis.Arenas;
using Analytics.Core;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Spectre.Console;

namespace Analytics.Cli.Commands.Analyses;

/// <summary><c>analytics analyse arenas</c>: the årshjul, and whether what each arena needs is ready.</summary>
internal static class ArenasAnalysis
{
    public static Command Create(GlobalOptions options)
    {
        var on = new Option<string?>("--on") { Description = "Day to see the year from [default: today]", HelpName = "DATE" };
        var command = new Command("arenas", """
            The arenas of the year in order (pipelines/arenas.yaml): when, how many days are left, and whether the figures that each needs are there and new enough.
            Ends with 1 when the next arena lacks something.

            Examples:
              analytics analyse arenas
              analytics analyse arenas --on 2026-05-20 --json
            """) { on };
        command.SetAction(line => Run(options.Read(line), line.GetValue(on)));
        return command;
    }

    private static int Run(Settings settings, string? on)
    {
        ProjectCommand.RefuseAsOf("analyse arenas", settings, "--on DATE sees the year from another day");
        var arenas = PublishedArenas.Run(PipelineDefinition.Load(settings.Config), settings.Store, on is null ? null : Day(on), TimeProvider.System);
        AnalysisOutput.Write(settings, () => arenas.Select(Json), () => WriteCsv(arenas), () => WriteTable(arenas));
        return arenas.Count == 0 || arenas[0].IsReady ? ExitCode.Done : ExitCode.CheckFailed;
    }

    private static void WriteTable(IReadOnlyList<ArenaStatus> arenas)
    {
        var table = AnalysisOutput.Table("arena", "fra", "til", "dager igjen", "trenger", "finnes");
        foreach (var arena in arenas)
        {
            foreach (var (need, place) in arena.Needs.Select((n, i) => (n, i)).DefaultIfEmpty())
            {
                table.AddRow(
                    place == 0 ? Markup.Escape(arena.Arena.TitleNb) : "",
                    place == 0 ? Text(arena.Start) : "",
                    place == 0 ? Text(arena.End) : "",
                    place == 0 ? arena.DaysLeft.ToString(CultureInfo.InvariantCulture) : "",
                    Markup.Escape(need?.Need.TitleNb ?? ""),
                    Markup.Escape(need is null ? "" : Words(need)));
            }
        }

        ResultOutput.Terminal().Write(table);
    }

    private static void WriteCsv(IReadOnlyList<ArenaStatus> arenas)
    {
        Console.WriteLine("arena,start,end,days_left,need,state,source,period,retrieved");
        foreach (var arena in arenas)
        {
            foreach (var n in arena.Needs)
                Console.WriteLine($"{arena.Arena.Name},{Text(arena.Start)},{Text(arena.End)},{arena.DaysLeft},{AnalysisOutput.Field(n.Need.TitleNb)},{n.State},{n.News?.Source},{n.News?.NewestPeriod},{(n.News?.Retrieved is { } day ? Text(day) : "")}");
        }
    }

    private static object Json(ArenaStatus arena) => new
    {
        arena = arena.Arena.Name,
        title = arena.Arena.TitleNb,
        participants = arena.Arena.ParticipantsNb,
        start = arena.Start,
        end = arena.End,
        daysLeft = arena.DaysLeft,
        ready = arena.IsReady,
        needs = arena.Needs.Select(n => new { need = n.Need.TitleNb, state = n.State.ToString(), source = n.News?.Source, period = n.News?.NewestPeriod, retrieved = n.News?.Retrieved }),
    };

    private static string Words(NeedStatus need) => need switch
    {
        { State: NeedState.Missing } => "ikke lest inn",
        { News: { } news } => $"{(need.State == NeedState.Ready ? "klar" : "for gammel")}: {news.NewestPeriod ?? "uten periode"}, hentet {Text(news.Retrieved!.Value)}",
        _ => "",
    };

    private static DateOnly Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : throw new ConfigurationException($"--on {text}", "it is no day", "a day such as 2026-05-20", "Correct it; examples: analytics analyse arenas --help");

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
