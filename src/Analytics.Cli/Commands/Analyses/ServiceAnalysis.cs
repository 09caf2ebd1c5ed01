using System.CommandLine;
using System.Globalization;
using Analytics.Analysis.Economy;
using Analytics.Analysis.Services;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Spectre.Console;

namespace Analytics.Cli.Commands.Analyses;

/// <summary><c>analytics analyse service</c>: prioritering, dekning, enhetskostnad and kvalitet of each service side by side.</summary>
internal static class ServiceAnalysis
{
    public static Command Create(GlobalOptions options)
    {
        var service = new Option<string?>("--service") { Description = "A service of pipelines/service-pages.yaml [default: all of them]", HelpName = "ID" };
        var among = new Option<string?>("--among") { Description = "Whom it is ranked among: group, county, country, a group of municipality.yaml, or municipality codes with commas between [default: the KOSTRA group]", HelpName = "WHOM" };
        var command = new Command("service", """
            What the municipality spends on each service, whom it reaches, what each costs and how good it is, beside its group and the country: four-year mean, trend, place, and light.
            Differences and changes that are no larger than what such figures move from year to year in municipalities of this size are called unclear.

            Examples:
              analytics analyse service --municipality 3222
              analytics analyse service --service barnehage --among country
              analytics analyse service --among 9906,9907,9908 --json
            """) { service, among };
        command.SetAction(line => Run(options.Read(line), line.GetValue(service), line.GetValue(among)));
        return command;
    }

    private static int Run(Settings settings, string? service, string? among)
    {
        ProjectCommand.RefuseAsOf("analyse service", settings, "Leave --as-of out.");
        var result = PublishedServices.Run(PipelineDefinition.Load(settings.Config), settings.Store, settings.Municipality, service, among, TimeProvider.System);
        AnalysisOutput.Write(settings, () => Json(result), () => WriteCsv(result), () => WriteTables(result));
        AnalysisOutput.WriteNotes(result.NotesNb, settings);

        return ExitCode.Done;
    }

    private static void WriteTables(ServicePagesResult result)
    {
        var terminal = ResultOutput.Terminal();
        foreach (var page in result.Pages.Where(p => p.Indicators.Count > 0))
        {
            terminal.WriteLine($"{result.NameNb}: {page.Rule.TitleNb}. Plass blant {result.AmongNb}, 1 er best, eller høyest der ingen retning er god. ~ er uklart: ikke mer enn slike tall svinger fra år til år.");
            var table = new Table { Border = TableBorder.Simple };
            table.AddColumns("sier noe om", "indikator");
            foreach (var name in new[] { "tall", "snitt 4 år", "endring 4 år", "svingning" })
                table.AddColumn(new TableColumn(name) { NoWrap = true, Alignment = Justify.Right });
            table.AddColumns("mot", "plass", "lys");
            foreach (var indicator in page.Indicators)
            {
                var definition = indicator.Measure.Own.Definition;
                var latest = indicator.Measure.Own.Latest!;
                table.AddRow(
                    indicator.DimensionNb,
                    Markup.Escape(definition.NameNb),
                    $"{Text(latest.Measure.Value, definition.Decimals)} ({latest.Year}{(ForecastedIndicator.IsProvisional(latest) ? "*" : "")})",
                    Text(indicator.Measure.MeanLastFourYears, definition.Decimals),
                    Unclear(Signed(indicator.Change, definition.Decimals), indicator.ChangeIsUnclear),
                    indicator.Noise.Value is { } noise ? $"±{Text(noise.Deviation, definition.Decimals)}" : "–",
                    Markup.Escape(string.Join("; ", indicator.Comparisons.Select(c => $"{c.Comparison.Other.RegionName} {Unclear(Signed(c.Comparison.Difference, definition.Decimals), c.IsUnclear)}{(c.Comparison.Year == latest.Year ? "" : $" ({c.Comparison.Year})")}"))),
                    Place(indicator.Standing),
                    Markup.Escape($"{Word(indicator.Light.Verdict)}: {indicator.Light.RuleNb}"));
            }

            terminal.Write(table);
        }

        if (result.Pages.SelectMany(p => p.Indicators).Any(i => ForecastedIndicator.IsProvisional(i.Measure.Own.Latest!)))
            terminal.WriteLine("* Foreløpige tall.");
        if (result.Pages.SelectMany(p => p.Indicators).Any(i => i.Measure.Own.Definition.Unit == "kr"))
            terminal.WriteLine("Kroner er i løpende priser: en endring over år er også prisvekst.");
    }

    private static void WriteCsv(ServicePagesResult result)
    {
        Console.WriteLine("municipality,service,dimension,indicator,unit,year,provisional,value,mean_four_years,change_four_years,change_unclear,noise,noise_size,noise_municipalities,compared_with,other_year,other_value,difference,difference_unclear,place,of,first,last,light");
        foreach (var (page, i) in result.Pages.SelectMany(p => p.Indicators.Select(i => (p, i))))
        {
            var latest = i.Measure.Own.Latest!;
            foreach (var c in i.Comparisons.Cast<ServiceComparison?>().DefaultIfEmpty())
            {
                object?[] fields =
                [
                    result.Municipality, page.Rule.Service, i.Dimension.ToString().ToLowerInvariant(), i.Measure.Own.Definition.Code, i.Measure.Own.Definition.Unit, latest.Year, ForecastedIndicator.IsProvisional(latest),
                    latest.Measure.Value, i.Measure.MeanLastFourYears, i.Change, i.ChangeIsUnclear, i.Noise.Value?.Deviation, i.Noise.Value?.Size.Code, i.Noise.Value?.Municipalities,
                    c?.Comparison.Other.Region, c?.Comparison.Year, c?.Comparison.OtherValue, c?.Comparison.Difference, c?.IsUnclear,
                    i.Standing?.Place, i.Standing?.Of, i.Standing?.First, i.Standing?.Last, i.Light.Verdict,
                ];
                Console.WriteLine(string.Join(',', fields.Select(Field)));
            }
        }
    }

    private static object Json(ServicePagesResult result) => new
    {
        municipality = result.Municipality.Value,
        name = result.NameNb,
        among = result.AmongNb,
        services = result.Pages.Select(p => new
        {
            service = p.Rule.Service,
            title = p.Rule.TitleNb,
            indicators = p.Indicators.Select(i => new
            {
                dimension = i.Dimension.ToString().ToLowerInvariant(),
                indicator = i.Measure.Own.Definition.Code.Value,
                name = i.Measure.Own.Definition.NameNb,
                unit = i.Measure.Own.Definition.Unit,
                table = i.Measure.Own.Definition.SourceTable,
                direction = i.Measure.Own.Definition.Direction.ToString().ToLowerInvariant(),
                year = i.Measure.Own.Latest!.Year.Value,
                provisional = ForecastedIndicator.IsProvisional(i.Measure.Own.Latest!),
                value = i.Measure.Own.Latest!.Measure.Value,
                meanFourYears = i.Measure.MeanLastFourYears,
                changeFourYears = i.Change,
                changeUnclear = i.ChangeIsUnclear,
                noise = i.Noise.Value is { } n ? new { deviation = n.Deviation, size = n.Size.Code, municipalities = n.Municipalities, changes = n.Changes } : null,
                noNoise = i.Noise.WhyNotNb,
                comparisons = i.Comparisons.Select(c => new { region = c.Comparison.Other.Region.Value, name = c.Comparison.Other.RegionName, year = c.Comparison.Year.Value, value = c.Comparison.OtherValue, difference = c.Comparison.Difference, unclear = c.IsUnclear }),
                standing = i.Standing is { } s ? new { place = s.Place, of = s.Of, first = s.First, last = s.Last, unclear = s.IsUnclear } : null,
                light = new { verdict = i.Light.Verdict.ToString().ToLowerInvariant(), rule = i.Light.RuleNb, source = i.Light.Limit?.SourceNb },
            }),
            missing = p.MissingNb,
            few = p.FewNb,
        }),
        notes = result.NotesNb,
    };

    private static string Word(TrafficLightVerdict verdict) => verdict switch
    {
        TrafficLightVerdict.Green => "grønt",
        TrafficLightVerdict.Yellow => "gult",
        TrafficLightVerdict.Red => "rødt",
        _ => "–",
    };

    private static string Place(Standing? standing) => standing switch
    {
        null => "–",
        { IsUnclear: true } => $"uklar, av {standing.Of}",
        { First: var first, Last: var last } when first == last => $"{standing.Place} av {standing.Of}",
        _ => $"{standing.Place} av {standing.Of} ({standing.First}–{standing.Last})",
    };

    private static string Unclear(string text, bool? unclear) => unclear == true ? $"~{text}" : text;

    private static string Text(double? value, int decimals) => value?.ToString($"F{decimals}", CultureInfo.InvariantCulture) ?? "–";

    private static string Signed(double? value, int decimals)
    {
        var zeros = decimals == 0 ? "0" : "0." + new string('0', decimals);
        return value?.ToString($"+{zeros};-{zeros};{zeros}", CultureInfo.InvariantCulture) ?? "–";
    }

    private static string Field(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        double number => number.ToString("0.######", CultureInfo.InvariantCulture),
        TrafficLightVerdict verdict => verdict.ToString().ToLowerInvariant(),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };
}
