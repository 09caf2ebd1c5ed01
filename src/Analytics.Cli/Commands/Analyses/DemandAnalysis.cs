using System.CommandLine;
using System.Globalization;
using Analytics.Analysis;
using Analytics.Analysis.Demography.Country;
using Analytics.Analysis.Demography.ServiceDemand;
using Analytics.Core;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Analytics.Reporting.Text;
using Spectre.Console;

namespace Analytics.Cli.Commands.Analyses;

/// <summary><c>analytics analyse demand</c>: those who receive each service, places and årsverk, with coverage as it is, as it goes and as it is wanted.</summary>
internal static class DemandAnalysis
{
    private const string Name = "analyse demand";

    public static Command Create(GlobalOptions options)
    {
        var horizon = new Option<int>("--horizon") { Description = $"Years ahead, 1-{CountryForecaster.LongestHorizon}", DefaultValueFactory = _ => 15, HelpName = "N" };
        var seed = new Option<ulong>("--seed") { Description = "What the futures of the population follow from", DefaultValueFactory = _ => 1, HelpName = "N" };
        var command = new Command("demand", """
            What the projected ages ask of each service: those who receive it, places and årsverk, side by side with coverage as it is (constant),
            as it has gone (trend) and as it is wanted (target). Which one the report uses, and the targets, stand in pipelines/service-demand.yaml.
            The municipality's own coverage is the start where it has been read in, else the country's.

            Examples:
              analytics analyse demand
              analytics analyse demand --municipality 1130 --horizon 20
              analytics analyse demand --csv > tjenestebehov.csv
            """) { horizon, seed };
        command.SetAction(line => Run(options.Read(line), ProjectCommand.Range(Name, "--horizon", line.GetValue(horizon), 1, CountryForecaster.LongestHorizon), line.GetValue(seed)));
        return command;
    }

    private static int Run(Settings settings, int horizon, ulong seed)
    {
        ProjectCommand.RefuseAsOf(Name, settings, "Leave the date out");
        var result = PublishedDemand.Run(PipelineDefinition.Load(settings.Config), settings.Store, settings.Municipality, horizon, seed, TimeProvider.System);
        AnalysisOutput.Write(settings, () => Json(result), () => WriteCsv(result), () =>
        {
            if (result.BaseYear is { } start)
                WriteTable(result, start, start.Plus(horizon));
        });
        AnalysisOutput.WriteNotes(result.NotesNb, settings);

        return ExitCode.Done;
    }

    private static void WriteTable(DemandResult result, Year start, Year end)
    {
        var terminal = ResultOutput.Terminal();
        terminal.WriteLine($"{result.NameNb} ({result.Municipality}): mottakere, plasser og årsverk i {start} og {end}. Med * er valgt i service-demand.yaml.");
        var table = new Table { Border = TableBorder.Simple };
        foreach (var (heading, left) in new[] { ("tjeneste", true), ("dekning fra", true), ("utvikling", true), ($"dekning {end}", false), ($"mottakere {start}", false), ($"{end}", false), ("åtte av ti framtider", false), ($"plasser {end}", false), ($"årsverk {start}", false), ($"{end}", false) })
            table.AddColumn(new TableColumn(heading) { NoWrap = true, Alignment = left ? Justify.Left : Justify.Right });
        foreach (var row in result.Rows)
        {
            var label = row.Rates.LabelNb;
            foreach (var (kind, name, outcome) in Paths(row))
            {
                if (outcome.Value is not { } series)
                    continue;
                var (now, later) = (series.Years.First(y => y.Year == start), series.Years.First(y => y.Year == end));
                table.AddRow(
                    Markup.Escape(label), Base(row.Rates), $"{name}{(kind == row.Choice.Kind ? "*" : "")}", $"{Decimal(later.CoveragePercent)} %",
                    ReportNumbers.Whole(now.Expected.Users), ReportNumbers.Whole(later.Expected.Users),
                    later is { Low: { } low, High: { } high } ? ReportNumbers.Range(ReportNumbers.Whole(low.Users), ReportNumbers.Whole(high.Users)) : "",
                    later.Expected.Places is { } places ? ReportNumbers.Whole(places) : ".", Decimal(now.Expected.FullTime), Decimal(later.Expected.FullTime));
                label = "";
            }
        }

        terminal.Write(table);
        var unverified = result.Rows.SelectMany(r => r.Rates.Unverified.Select(_ => r.Rates.LabelNb)).Distinct().ToList();
        if (unverified.Count > 0)
            terminal.WriteLine($"Hviler på egne forutsetninger eller avledede tall (service-demand.csv): {string.Join("; ", unverified)}.");
        terminal.WriteLine("Punktum: telles ikke i plasser, eller årsverk er ikke kjent. Tjenestene kan ikke legges sammen: de samme innbyggerne bruker flere.");
    }

    private static void WriteCsv(DemandResult result)
    {
        Console.Out.Write("municipality,service,age_from,age_to,coverage_of,coverage_year,path,chosen,year,persons,coverage_percent,recipients,recipients_p10,recipients_p90,places,full_time\r\n");
        foreach (var row in result.Rows)
        {
            foreach (var (kind, _, outcome) in Paths(row))
            {
                foreach (var year in outcome.Value?.Years ?? [])
                {
                    Console.Out.Write(string.Create(CultureInfo.InvariantCulture,
                        $"{result.Municipality},{row.Rates.Service},{row.Rates.Ages.From},{(row.Rates.Ages.IsOpen ? "" : row.Rates.Ages.To)},{Whose(row.Rates)},{row.Rates.Coverage[^1].Year},{Word(kind)},{(kind == row.Choice.Kind ? "yes" : "no")},{year.Year},{year.Expected.Persons:0.####},{year.CoveragePercent:0.####},{year.Expected.Users:0.####},{year.Low?.Users:0.####},{year.High?.Users:0.####},{year.Expected.Places:0.####},{year.Expected.FullTime:0.####}\r\n"));
                }
            }
        }
    }

    private static object Json(DemandResult result) => new
    {
        municipality = result.Municipality.Value,
        name = result.NameNb,
        baseYear = result.BaseYear?.Value,
        services = result.Rows.Select(row => new
        {
            service = row.Rates.Service,
            name = row.Rates.LabelNb,
            coverageOf = Whose(row.Rates),
            coverage = row.Rates.Coverage.Select(c => new { year = c.Year.Value, percent = c.Value, source = c.Source, verification = c.Verification }),
            fullTime = row.Rates.FullTime is { } f ? new { year = f.Year.Value, value = f.Value, source = f.Source, verification = f.Verification } : null,
            chosen = Word(row.Choice.Kind),
            paths = Paths(row).Select(p => new
            {
                path = Word(p.Kind),
                assumption = p.Series.Value?.Coverage.AssumptionNb,
                whyNot = p.Series.WhyNotNb,
                arithmetic = p.Series.Value is { } series ? series.ArithmeticNb(series.Years[^1]) : null,
                years = p.Series.Value?.Years.Select(y => new
                {
                    year = y.Year.Value,
                    persons = y.Expected.Persons,
                    coveragePercent = y.CoveragePercent,
                    recipients = y.Expected.Users,
                    p10 = y.Low?.Users,
                    p90 = y.High?.Users,
                    places = y.Expected.Places,
                    fullTime = y.Expected.FullTime,
                }),
            }),
        }),
        notes = result.NotesNb,
    };

    private static IEnumerable<(CoverageKind Kind, string NameNb, Outcome<ServiceDemandSeries> Series)> Paths(DemandRow row) =>
        [(CoverageKind.Constant, "uendret", row.Constant), (CoverageKind.Trend, "trend", row.Trend), (CoverageKind.Target, "mål", row.Target)];

    private static string Base(ServiceRates rates) => $"{(rates.HasOwnCoverage ? "egen" : "landet")} {rates.Coverage[^1].Year}";

    private static string Whose(ServiceRates rates) => rates.HasOwnCoverage ? "municipality" : "country";

    private static string Word(CoverageKind kind) => kind switch
    {
        CoverageKind.Trend => "trend",
        CoverageKind.Target => "target",
        _ => "constant",
    };

    private static string Decimal(double? value) => value is { } number ? ReportNumbers.Fixed(number, 1) : ".";
}
