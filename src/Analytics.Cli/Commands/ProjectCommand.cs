using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Projections;
using Spectre.Console;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics project</c>: the population projection, with its intervals.</summary>
internal static class ProjectCommand
{
    private const int YearsBetweenColumns = 5;

    public static Command Create(GlobalOptions options)
    {
        var start = new Option<int?>("--base") { Description = "The 1 January to start from, with nothing later used [default: the newest counted]", HelpName = "YEAR" };
        var horizon = new Option<int>("--horizon") { Description = "Years ahead, 1-40", DefaultValueFactory = _ => 25, HelpName = "N" };
        var alternative = new Option<string[]>("--alternative") { Description = "SSB's letters, such as HHMH, or the name of an own alternative in pipelines/alternatives; several own ones are combined [default: MMMM]", HelpName = "NAME" };
        var paths = new Option<int>("--paths") { Description = "Futures drawn for the intervals; 0 for none", DefaultValueFactory = _ => 1000, HelpName = "N" };
        var seed = new Option<ulong>("--seed") { Description = "What they follow from: the same seed gives the same intervals", DefaultValueFactory = _ => 1, HelpName = "N" };
        var all = new Option<bool>("--all") { Description = "All municipalities" };
        var statement = new Option<string[]>("--statement") { Description = $"Say how likely this is; may be given several times. {AskedStatement.Form}", HelpName = "TEXT" };
        var file = new Option<string?>("--csv") { Description = "Write every cell by sex and single year of age to this file", HelpName = "FILE" };
        var command = new Command("project", """
            Project the population by sex and single year of age, with intervals that say how wrong it may be.

            Examples:
              analytics project --municipality 1827 --base 2026 --horizon 25
              analytics project --alternative LLML --paths 0
              analytics project --statement "6-15 fewer than 400 in 2035" --statement "women 20-39 at least 500 in 2035"
              analytics project --all --csv out/framskriving.csv
            """) { start, horizon, alternative, paths, seed, statement, all, file };
        command.SetAction(line =>
        {
            var settings = options.Read(line);
            var request = new ProjectionRequest(settings.Municipality, Range("project", "--horizon", line.GetValue(horizon), 1, 40))
            {
                Base = line.GetValue(start) is { } year ? new Year(Range("project", "--base", year, 1700, 2200)) : null,
                All = line.GetValue(all),
                Alternatives = line.GetValue(alternative) is { Length: > 0 } names ? names : ["MMMM"],
                Paths = Range("project", "--paths", line.GetValue(paths), 0, 100_000),
                Seed = line.GetValue(seed),
                Statements = [.. (line.GetValue(statement) ?? []).Select(AskedStatement.Parse)],
            };
            return Run(settings, request, line.GetValue(file));
        });
        return command;
    }

    /// <summary>A whole number of a command line within its bounds.</summary>
    /// <exception cref="ConfigurationException">It is outside.</exception>
    public static int Range(string command, string option, int value, int least, int most) => value >= least && value <= most
        ? value
        : throw new ConfigurationException(option, $"{value} is outside {least}-{most}", $"a whole number from {least} to {most}", $"Correct the number; examples: analytics {command} --help");

    /// <summary>Refuses a date: these commands read the newest figures, and a date that is passed over in silence would mislead.</summary>
    /// <exception cref="ConfigurationException">A date is given.</exception>
    public static void RefuseAsOf(string command, Settings settings, string next)
    {
        if (settings.AsOf is { } date)
            throw new ConfigurationException("--as-of", $"{command} takes no date, and was given {DateOnly.FromDateTime(date.Date):o}", "no --as-of", next);
    }

    private static int Run(Settings settings, ProjectionRequest request, string? file)
    {
        RefuseAsOf("project", settings, "--base YEAR leaves out what was counted later: analytics project --base 2020");
        var definition = PipelineDefinition.Load(settings.Config);
        using var cells = file is null ? null : new ProjectionFile(file);
        var result = PublishedProjection.Run(definition, settings.Store, request, cells is null ? null : cells.Write, TimeProvider.System);
        cells?.Keep();
        if (!settings.Quiet)
            WriteNotes(result, file);
        if (settings.Json)
            WriteJson(result);
        else
        {
            WriteTable(result, request.Horizon);
            foreach (var answer in result.Statements)
                Console.WriteLine(request.All ? $"{answer.Municipality}: {answer}" : $"{answer}");
        }

        return ExitCode.Done;
    }

    private static void WriteNotes(ProjectionResult result, string? file)
    {
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Alternative} from 1 January {result.Base}; rates rest on {result.Municipalities} municipalities; {result.LeftOut.Count} could not be projected; {result.Clamped} cells kept from going below zero.{(file is null ? "" : $" Cells are in {file}.")}"));
        if (result.Published.Count > 0)
            Console.Error.WriteLine($"SSB: table {result.Published[0].Table}, {result.Published[0].Alternative} from 1 January {result.Published[0].FirstYear}.");
        if (result.InOtherBorders.Count > 0)
            Console.Error.WriteLine($"SSB's figures are left out for {string.Join(" ", result.InOtherBorders)}: its edition starts from other totals than the count, so the borders were others.");
    }

    private static void WriteJson(ProjectionResult result) => Console.WriteLine(JsonSerializer.Serialize(new
    {
        @base = result.Base.Value,
        alternative = result.Alternative,
        municipalities = result.Municipalities,
        leftOut = result.LeftOut.Keys.Select(m => m.Value),
        groups = result.Groups.Select(g => new { municipality = g.Municipality.Value, group = g.NameNb, ages = g.Ages.ToString(), year = g.Year.Value, persons = g.Persons, p10 = g.P10, p90 = g.P90 }),
        published = result.Published.Select(f => new { municipality = f.Municipality.Value, table = f.Table, @base = f.FirstYear.Value, alternative = f.Alternative, group = f.NameNb, ages = f.Ages.ToString(), year = f.Year.Value, persons = f.Persons }),
        statements = result.Statements.Select(a => new { municipality = a.Municipality.Value, statement = a.Statement.Text, sentence = a.Statement.ToString(), probability = a.Probability, chance = a.Chance, holds = a.Holds, paths = a.Paths }),
    }));

    private static void WriteTable(ProjectionResult result, int horizon)
    {
        int[] shown = [.. Enumerable.Range(0, horizon + 1).Where(passed => passed % YearsBetweenColumns == 0 || passed == horizon || passed == 1)];
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("municipality", "group");
        foreach (var passed in shown)
            table.AddColumn(new TableColumn(result.Base.Plus(passed).ToString()) { Alignment = Justify.Right, NoWrap = true });
        var published = result.Published.ToLookup(f => (f.Municipality, f.NameNb));
        foreach (var group in result.Groups.GroupBy(g => (g.Municipality, g.NameNb)))
        {
            var years = group.ToDictionary(g => g.Year);
            table.AddRow([group.Key.Municipality.Value, group.Key.NameNb, .. shown.Select(passed => Cell(years[result.Base.Plus(passed)]))]);
            if (published[group.Key].ToDictionary(f => f.Year) is { Count: > 0 } ssb)
                table.AddRow(["", $"  SSB {ssb.Values.First().FirstYear}", .. shown.Select(passed => ssb.TryGetValue(result.Base.Plus(passed), out var figure) ? string.Create(CultureInfo.InvariantCulture, $"{figure.Persons:0}") : "")]);
        }

        ResultOutput.Terminal().Write(table);
    }

    private static string Cell(ProjectedGroup group) => group is { P10: { } low, P90: { } high } && low != high
        ? string.Create(CultureInfo.InvariantCulture, $"{group.Persons:0} ({low:0}-{high:0})")
        : string.Create(CultureInfo.InvariantCulture, $"{group.Persons:0}");
}
