using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Analytics.Analysis.Demography.Accuracy;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Projections;
using Spectre.Console;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics backtest</c>: how wrong the projection would have been, beside simple methods and SSB's own.</summary>
internal static class BackTestCommand
{
    public static Command Create(GlobalOptions options)
    {
        var launches = new Option<string?>("--launch") { Description = "Years to start from, with commas [default: every fifth year that has an outcome]", HelpName = "Y,Y" };
        var horizons = new Option<string>("--horizons") { Description = "Years ahead, with commas", DefaultValueFactory = _ => "5,10", HelpName = "N,N" };
        var paths = new Option<int>("--paths") { Description = "Futures drawn for the intervals; 0 for none", DefaultValueFactory = _ => 200, HelpName = "N" };
        var seed = new Option<ulong>("--seed") { Description = "What they follow from", DefaultValueFactory = _ => 1, HelpName = "N" };
        var file = new Option<string?>("--csv") { Description = "Write every measure, by launch, method, size class and age group, to this file", HelpName = "FILE" };
        var command = new Command("backtest", """
            Project from past years with what was known then, and hold the projection, simple methods and SSB's own editions that start in those years against what was counted.

            Examples:
              analytics backtest --launch 2010,2015 --horizons 5,10,15
              analytics backtest --csv out/treffsikkerhet.csv
            """) { launches, horizons, paths, seed, file };
        command.SetAction(line => Run(
            options.Read(line),
            line.GetValue(launches) is { } years ? [.. Numbers("--launch", years, 1700, 2200).Select(y => new Year(y))] : [],
            Numbers("--horizons", line.GetValue(horizons)!, 1, 40),
            ProjectCommand.Range("backtest", "--paths", line.GetValue(paths), 0, 100_000),
            line.GetValue(seed),
            line.GetValue(file)));
        return command;
    }

    private static int Run(Settings settings, IReadOnlyList<Year> launches, IReadOnlyList<int> horizons, int paths, ulong seed, string? file)
    {
        ProjectCommand.RefuseAsOf("backtest", settings, "--launch leaves out what was counted later: analytics backtest --launch 2015");
        var result = PublishedBackTest.Run(PipelineDefinition.Load(settings.Config), settings.Store, settings.Municipality, launches, horizons, paths, seed, TimeProvider.System);
        var summaries = ForecastAccuracy.Summarise([.. result.Errors]);
        if (!settings.Quiet)
        {
            foreach (var note in result.NotesNb)
                Console.Error.WriteLine(note);
        }

        if (file is not null)
            AccuracyFile.Write(file, summaries);
        if (settings.Json)
            Console.WriteLine(JsonSerializer.Serialize(summaries.Select(Row)));
        else
            WriteTable(summaries);
        return ExitCode.Done;
    }

    private static int[] Numbers(string option, string text, int least, int most) =>
    [
        .. text.Split(',').Select(part => int.TryParse(part.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? ProjectCommand.Range("backtest", option, number, least, most)
            : throw new ConfigurationException(option, $"\"{part}\" is not a whole number", "numbers with commas between, such as 5,10", "Run: analytics backtest --launch 2010,2015 --horizons 5,10")),
    ];

    private static object Row(AccuracySummary s) => new
    {
        launch = s.Launch?.Value,
        horizon = s.Horizon,
        method = s.Method,
        size = s.Size.Code,
        ages = s.Group.ToString(),
        cases = s.Cases,
        mape = s.Percent?.MeanAbsolute,
        median = s.Percent?.MedianAbsolute,
        bias = s.Percent?.Mean,
        wape = s.WeightedAbsolutePercent,
        coverage80 = AccuracyFile.Coverage80(s),
        coverage95 = s.Interval95?.Coverage,
        band = AccuracyFile.Band(s),
    };

    /// <summary>Totals and the eldest of all launches together; the file and JSON have everything.</summary>
    private static void WriteTable(IReadOnlyList<AccuracySummary> summaries)
    {
        var hasBand = summaries.Any(s => AccuracyFile.Band(s) is not null);
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns(["horizon", "size", "ages", "method", "cases", "MAPE", "median", "bias", "WAPE", "80 % held", .. hasBand ? ["LLML-HHMH held"] : Array.Empty<string>()]);
        foreach (var s in summaries.Where(s => s.Launch is null && (s.Group == AccuracyAgeGroups.Total || s.Size == SizeClass.All)))
        {
            table.AddRow(
            [
                s.Horizon.ToString(CultureInfo.InvariantCulture), s.Size.Code, s.Group.ToString(), s.Method, s.Cases.ToString(CultureInfo.InvariantCulture),
                Text(s.Percent?.MeanAbsolute), Text(s.Percent?.MedianAbsolute), Text(s.Percent?.Mean), Text(s.WeightedAbsolutePercent), Text(AccuracyFile.Coverage80(s)),
                .. hasBand ? [Text(AccuracyFile.Band(s))] : Array.Empty<string>(),
            ]);
        }

        ResultOutput.Terminal().Write(table);
    }

    private static string Text(double? number) => number?.ToString("0.0", CultureInfo.InvariantCulture) ?? "";
}
