using System.CommandLine;
using System.Globalization;
using Analytics.Analysis.Compass;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Spectre.Console;

namespace Analytics.Cli.Commands.Analyses;

/// <summary><c>analytics analyse compass</c>: an evaluation with Kommunekompasset.</summary>
internal static class CompassAnalysis
{
    public static Command Create(GlobalOptions options)
    {
        var evaluation = new Option<int?>("--evaluation") { Description = "Year of the evaluation [default: the newest]", HelpName = "YEAR" };
        var command = new Command("compass", """
            An evaluation with Kommunekompasset: change, difference to each mean, points a year to the own target, and the areas where most points are missing.
            Scores of different versions are never compared, sums of areas never split.

            Examples:
              analytics analyse compass
              analytics analyse compass --municipality 1640 --evaluation 2017 --json
            """) { evaluation };
        command.SetAction(line => Run(options.Read(line), line.GetValue(evaluation) is { } year ? ProjectCommand.Range("analyse compass", "--evaluation", year, 1990, 2200) : null));
        return command;
    }

    private static int Run(Settings settings, int? evaluation)
    {
        ProjectCommand.RefuseAsOf("analyse compass", settings, "--evaluation YEAR asks for an earlier one");
        var result = PublishedCompass.Run(PipelineDefinition.Load(settings.Config), settings.Store, settings.Municipality, evaluation, TimeProvider.System);
        AnalysisOutput.Write(settings, () => Json(result), () => WriteCsv(result), () => WriteTables(result));
        AnalysisOutput.WriteNotes(result.Reading.Profile.CautionsNb, settings);
        return ExitCode.Done;
    }

    private static void WriteTables(CompassResult result)
    {
        var (reading, terminal) = (result.Reading, ResultOutput.Terminal());
        var profile = reading.Profile;
        terminal.WriteLine($"{result.NameNb} ({result.Municipality}): Kommunekompasset {profile.Year}, versjon {profile.Version}, {reading.AgeYears} år siden");
        if (profile.Total is { } total)
        {
            var totals = AnalysisOutput.Table("samlet", "poeng", "forskjell");
            totals.AddRow($"{profile.Year}", $"{Text(total.Score)} av {Text(total.Max)}", "");
            foreach (var other in reading.References.Concat(reading.Change is { } change ? [change] : []))
                totals.AddRow(Markup.Escape($"{other.Other.Whose} {other.Other.Year}"), Text(other.Other.Score), Signed(other.Points));
            if (reading.Target is { } target)
                totals.AddRow(Markup.Escape($"eget mål {target.Target.Year}"), Text(target.Target.Score), Signed(-target.Points) + (target.PerYear is { } perYear ? $"; {Text(perYear)} i året" : ""));
            terminal.Write(totals);
        }

        if (reading.Rooms.Count == 0)
            return;
        var areas = AnalysisOutput.Table("område", "poeng", "igjen", "endring");
        foreach (var room in reading.Rooms)
            areas.AddRow(Markup.Escape($"{room.Area.AreaNumber} {room.Area.AreaNb}"), $"{Text(room.Area.Score)} av {Text(room.Area.Max)}", Text(room.Points), Change(reading, room) is { } points ? Signed(points) : "–");
        terminal.Write(areas);
    }

    private static void WriteCsv(CompassResult result)
    {
        Console.WriteLine("municipality,year,version,kind,area,against,against_year,score,other,difference");
        var profile = result.Reading.Profile;
        foreach (var score in profile.Areas.Concat(profile.Total is { } total ? [total] : []))
            Write(score, "", null, null);
        foreach (var d in result.Reading.References.Concat(result.Reading.AreaChanges).Concat(result.Reading.Change is { } change ? [change] : []))
            Write(d.Own, d.Other.Kind is "mean" or "group_mean" ? d.Other.Whose : "earlier", d.Other, d.Points);
        if (result.Reading.Target is { } target)
            Write(profile.Total!, "target", target.Target, -target.Points);

        void Write(CompassScore own, string against, CompassScore? other, double? difference) => Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Municipality},{own.Year},{own.Version},{own.Kind},{own.AreaNumber},{AnalysisOutput.Field(against)},{other?.Year},{own.Score},{other?.Score},{difference}"));
    }

    private static object Json(CompassResult result)
    {
        var reading = result.Reading;
        return new
        {
            municipality = result.Municipality.Value,
            name = result.NameNb,
            year = reading.Profile.Year,
            version = reading.Profile.Version,
            ageYears = reading.AgeYears,
            total = reading.Profile.Total is { } total ? new { score = total.Score, max = total.Max, source = total.SourceNb } : null,
            change = reading.Change is { } change ? new { from = change.Other.Score, fromYear = change.Other.Year, points = change.Points } : null,
            references = reading.References.Select(r => new { name = r.Other.Whose, year = r.Other.Year, version = r.Other.Version, score = r.Other.Score, difference = r.Points, source = r.Other.SourceNb }),
            target = reading.Target is { } target ? new { score = target.Target.Score, year = target.Target.Year, missing = target.Points, perYear = target.PerYear } : null,
            areas = reading.Rooms.Select(r => new { area = r.Area.AreaNumber, name = r.Area.AreaNb, score = r.Area.Score, max = r.Area.Max, left = r.Points, change = Change(reading, r) }),
            conflicts = reading.Profile.ConflictsNb,
            notes = reading.Profile.CautionsNb,
        };
    }

    private static double? Change(CompassReading reading, CompassRoom room) => reading.AreaChanges.FirstOrDefault(c => c.Own.AreaNumber == room.Area.AreaNumber)?.Points;

    private static string Text(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Signed(double value) => value.ToString("+0.#;-0.#;0", CultureInfo.InvariantCulture);
}
