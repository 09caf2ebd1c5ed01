using System.CommandLine;
using System.Globalization;
using Analytics.Analysis.Forecasting;
using Analytics.Core;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Spectre.Console;

namespace Analytics.Cli.Commands.Analyses;

/// <summary><c>analytics analyse forecast</c>: the municipality's indicators some years ahead, with intervals and how wrong such forecasts have been.</summary>
internal static class ForecastAnalysis
{
    private const int MostYears = 10;

    public static Command Create(GlobalOptions options)
    {
        var indicator = new Option<string?>("--indicator") { Description = "An indicator or a concept of pipelines/indicators.csv [default: all that have values]", HelpName = "ID" };
        var horizon = new Option<int>("--horizon") { Description = $"Years ahead of the newest value, 1-{MostYears}", DefaultValueFactory = _ => 4, HelpName = "N" };
        var command = new Command("forecast", """
            Forecast indicators from their yearly values: a weighted mean of simple methods, chosen by how wrong each would have been from past years.
            Years without a value are missing, not zero. A forecast says how it was made and how far such forecasts have missed; one that can't be made says why.

            Examples:
              analytics analyse forecast --municipality 1130 --horizon 4
              analytics analyse forecast --indicator netto-driftsresultat-konsern
              analytics analyse forecast --csv > framskriving.csv
            """) { indicator, horizon };
        command.SetAction(line => Run(options.Read(line), line.GetValue(indicator), ProjectCommand.Range("analyse forecast", "--horizon", line.GetValue(horizon), 1, MostYears)));
        return command;
    }

    private static int Run(Settings settings, string? indicator, int horizon)
    {
        ProjectCommand.RefuseAsOf("analyse forecast", settings, "Leave --as-of out.");
        var result = PublishedForecasts.Run(PipelineDefinition.Load(settings.Config), settings.Store, settings.Municipality, indicator, horizon, TimeProvider.System);
        if (!settings.Quiet)
            WriteNotes(result);
        AnalysisOutput.Write(settings, () => Json(result), () => WriteCsv(result), () => WriteTable(result, horizon));
        return ExitCode.Done;
    }

    private static void WriteNotes(ForecastResult result)
    {
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Name} ({result.Municipality}): {result.Indicators.Count(i => i.Outcome.HasValue)} indicators forecast, {result.Indicators.Count(i => !i.Outcome.HasValue)} could not be, {result.WithoutCells} have no figures in the store."));
        if (result.Indicators.Any(i => i.Series.Latest is { } latest && ForecastedIndicator.IsProvisional(latest)))
            Console.Error.WriteLine("(p): the newest value is provisional, and the forecast rests on it.");
    }

    private static void WriteTable(ForecastResult result, int horizon)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("indicator", "unit", "newest");
        for (var h = 1; h <= horizon; h++)
            table.AddColumn(new TableColumn(string.Create(CultureInfo.InvariantCulture, $"+{h} (80 %)")) { NoWrap = true });
        table.AddColumns("missed by, years ahead", "method");
        foreach (var indicator in result.Indicators)
        {
            var definition = indicator.Series.Definition;
            var forecast = indicator.Outcome.Value;
            table.AddRow(
            [
                Markup.Escape(definition.Code.Value), Markup.Escape(definition.Unit), Newest(indicator),
                .. Enumerable.Range(0, horizon).Select(h => forecast is null ? "" : Cell(forecast.Years[h], definition.Decimals)),
                forecast is null ? "" : string.Join(", ", forecast.PastErrors.Where(e => e.Horizon <= horizon).Select(e => $"{e.Horizon}: {Text(e.MeanAbsolute, definition.Decimals)}")),
                Markup.Escape(forecast?.MethodNb ?? indicator.Outcome.WhyNotNb!),
            ]);
        }

        ResultOutput.Terminal().Write(table);
    }

    private static object Json(ForecastResult result) => new
    {
        municipality = result.Municipality.Value,
        name = result.Name,
        withoutFigures = result.WithoutCells,
        indicators = result.Indicators.Select(i => new
        {
            indicator = i.Series.Definition.Code.Value,
            name = i.Series.Definition.NameNb,
            unit = i.Series.Definition.Unit,
            table = i.Series.Definition.SourceTable,
            lower = i.Bounds.Lower,
            upper = i.Bounds.Upper,
            known = Known(i).Select(p => new { year = p.Year.Value, value = p.Measure.Value, status = Status(p) }),
            forecast = i.Outcome.Value?.Years.Select(y => new { year = y.Year.Value, value = y.Value, low80 = y.Interval80.Low, high80 = y.Interval80.High, low95 = y.Interval95.Low, high95 = y.Interval95.High }),
            code = i.Outcome.Value?.Code,
            method = i.Outcome.Value?.MethodNb,
            why = i.Outcome.Value?.WhyNb,
            weights = i.Outcome.Value?.Methods.Select(m => new { method = m.Code, weight = m.Weight, pastError = m.PastError }),
            pastErrors = i.Outcome.Value?.PastErrors.Select(e => new { horizon = e.Horizon, meanAbsolute = e.MeanAbsolute, cases = e.Cases }),
            origins = i.Outcome.Value?.Origins,
            whyNot = i.Outcome.WhyNotNb,
        }),
    };

    /// <summary>A row a year: known values first, then forecasts; an indicator without a forecast has a row that says why.</summary>
    private static void WriteCsv(ForecastResult result)
    {
        Console.Out.Write("municipality,indicator,unit,year,status,value,low80,high80,low95,high95,past_error,method\r\n");
        foreach (var i in result.Indicators)
        {
            var start = $"{result.Municipality},{i.Series.Definition.Code},{AnalysisOutput.Field(i.Series.Definition.Unit)}";
            foreach (var point in Known(i))
                Console.Out.Write(string.Create(CultureInfo.InvariantCulture, $"{start},{point.Year},{Status(point)},{point.Measure.Value},,,,,,\r\n"));
            if (i.Outcome.Value is not { } forecast)
            {
                Console.Out.Write($"{start},,none,,,,,,,{AnalysisOutput.Field(i.Outcome.WhyNotNb!)}\r\n");
                continue;
            }

            for (var h = 0; h < forecast.Years.Count; h++)
            {
                var year = forecast.Years[h];
                var missed = forecast.PastErrors.FirstOrDefault(e => e.Horizon == h + 1)?.MeanAbsolute;
                Console.Out.Write(string.Create(CultureInfo.InvariantCulture, $"{start},{year.Year},forecast,{year.Value:0.####},{year.Interval80.Low:0.####},{year.Interval80.High:0.####},{year.Interval95.Low:0.####},{year.Interval95.High:0.####},{missed:0.####},{AnalysisOutput.Field(forecast.MethodNb)}\r\n"));
            }
        }
    }

    private static IEnumerable<IndicatorPoint> Known(ForecastedIndicator indicator) => indicator.Series.Points.Where(p => p.Measure.HasValue);

    private static string Status(IndicatorPoint point) => ForecastedIndicator.IsProvisional(point) ? "provisional" : "known";

    private static string Newest(ForecastedIndicator indicator) => indicator.Series.Latest is { } latest
        ? $"{latest.Year}: {Text(latest.Measure.Value!.Value, indicator.Series.Definition.Decimals)}{(ForecastedIndicator.IsProvisional(latest) ? " (p)" : "")}"
        : "";

    private static string Cell(ForecastYear year, int decimals) => $"{Text(year.Value, decimals)} ({Text(year.Interval80.Low, decimals)} to {Text(year.Interval80.High, decimals)})";

    private static string Text(double number, int decimals) => number.ToString($"F{decimals}", CultureInfo.InvariantCulture);
}
