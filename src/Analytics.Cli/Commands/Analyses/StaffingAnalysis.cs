using System.CommandLine;
using System.Globalization;
using Analytics.Analysis.Demography.Accuracy;
using Analytics.Analysis.Staffing;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Analytics.Reporting.Text;
using Spectre.Console;

namespace Analytics.Cli.Commands.Analyses;

/// <summary><c>analytics analyse staffing</c>: årsverk that services need, against those of working age, and whom to recruit.</summary>
internal static class StaffingAnalysis
{
    private const string Name = "analyse staffing";

    public static Command Create(GlobalOptions options)
    {
        var alternative = new Option<string[]>("--alternative") { Description = "SSB's letters, such as MMML, or the name of an own alternative in pipelines/alternatives; may be given several times [default: LLML, HHMH and all own ones]", HelpName = "NAME" };
        var seed = new Option<ulong>("--seed") { Description = "What the futures of the population follow from", DefaultValueFactory = _ => 1, HelpName = "N" };
        var command = new Command("staffing", """
            Årsverk that services need when each age receives what it does today, against the inhabitants of working age, and whom must be recruited, with each
            lever of pipelines/staffing.yaml (coverage, productivity, sick leave, position size, retirement) alone and all of them together.
            Own årsverk, sick leave, positions, turnover and retirement come from that file; what is not known there is not replaced in silence.

            Examples:
              analytics analyse staffing
              analytics analyse staffing --municipality 1130 --alternative LLML
              analytics analyse staffing --csv > bemanning.csv
            """) { alternative, seed };
        command.SetAction(line => Run(options.Read(line), line.GetValue(alternative) ?? [], line.GetValue(seed)));
        return command;
    }

    private static int Run(Settings settings, string[] alternatives, ulong seed)
    {
        ProjectCommand.RefuseAsOf(Name, settings, "Leave the date out");
        var result = PublishedStaffing.Run(PipelineDefinition.Load(settings.Config), settings.Store, settings.Municipality, alternatives, seed, TimeProvider.System);
        AnalysisOutput.Write(settings, () => Json(result), () => WriteCsv(result), () =>
        {
            if (result.Study is { } study)
                WriteTables(result, study);
        });
        AnalysisOutput.WriteNotes(result.NotesNb, settings);

        return ExitCode.Done;
    }

    private static void WriteTables(StaffingResult result, StaffingStudy study)
    {
        var terminal = ResultOutput.Terminal();
        var ages = WorkingAge(result);
        var (first, last) = (study.Unchanged.Years[0], study.Unchanged.Years[^1]);
        terminal.WriteLine($"{result.NameNb} ({result.Municipality}): årsverk som trengs når hver alder får det samme som i dag. Innbyggere 1. januar hvert år; 80 % av framtidene i parentes.");
        var years = Columns("år", "avtalte årsverk", "på jobb, uten sykefravær", "ansatte", $"årsverk per 100 innbyggere {ages}", $"ansatte, % av innbyggere {ages}", "rekruttering, årsverk", "nye ansatte");
        foreach (var (year, spread) in study.Unchanged.Years.Zip(result.Spread.Prepend(null)))
        {
            years.AddRow(
                year.Year.ToString(), $"{Number(year.Needed)}{Range(spread?.Needed)}", Number(year.Present), Whole(year.Persons), $"{Number(year.PerHundred)}{Range(spread?.PerHundred)}", Number(year.WorkingAgePercent),
                year == first ? "" : Number(year.Recruited), year == first ? "" : Whole(year.RecruitedPersons));
        }

        terminal.Write(years);
        if (study.Unchanged.Recruited is { } recruited)
            terminal.WriteLine($"Rekruttering {first.Year.Plus(1)}–{last.Year} i alt: {Whole(recruited)} årsverk{Range(result.Spread[^1].Recruited, 0)}, {Whole(study.Unchanged.RecruitedPersons)} nye ansatte.");
        var services = Columns("tjeneste", "nivå", $"årsverk {first.Year}", $"{last.Year}", "endring", $"ansatte {first.Year}", $"{last.Year}", "rekruttering i alt, årsverk", "kilde");
        foreach (var row in result.Rows)
        {
            services.AddRow(
                Markup.Escape($"{row.Staffed.Service.NameNb}{(row.Staffed.Service.PartOf.Length > 0 ? " (del av raden over)" : "")}"), row.LevelNb, Number(row.Path.Years[0].Needed), Number(row.Path.Years[^1].Needed),
                ReportNumbers.Signed(row.Path.Years[^1].Needed - row.Path.Years[0].Needed, 1), Whole(row.Path.Years[0].Persons), Whole(row.Path.Years[^1].Persons), Number(row.Path.Recruited), Markup.Escape(row.SourceNb));
        }

        terminal.Write(services);
        var levers = Columns("grep", "fra", $"årsverk {last.Year}", "endring", $"ansatte {last.Year}", "endring", "rekruttering i alt, årsverk", "nye ansatte i alt");
        Lever("Som i dag", "", study.Unchanged);
        foreach (var effect in study.Each)
            Lever(effect.Lever.TitleNb, effect.Lever.From.ToString(), effect.Alone);
        if (study.Each.Count > 0)
            Lever("Alle sammen", "", study.Together);
        terminal.Write(levers);
        var alternatives = Columns("alternativ", $"årsverk {last.Year}", $"årsverk per 100 innbyggere {ages}", $"ansatte {last.Year}", "rekruttering i alt, årsverk");
        foreach (var (name, path) in result.Alternatives.Select(a => (a.NameNb, a.Path)).Prepend(("Hovedalternativet", study.Unchanged)))
            alternatives.AddRow(Markup.Escape(name), Number(path.Years[^1].Needed), Number(path.Years[^1].PerHundred), Whole(path.Years[^1].Persons), Number(path.Recruited));
        terminal.Write(alternatives);
        terminal.WriteLine($"Yrkesaktiv alder er her {ages}; ansatte kan bo i andre kommuner. Uten grep holdes dekning, standard, sykefravær, stillinger og avgang som i dag.");

        void Lever(string title, string from, StaffingPath path) => levers.AddRow(
            Markup.Escape(title), from, Number(path.Years[^1].Needed), Change(path.Years[^1].Needed - last.Needed, 1), Whole(path.Years[^1].Persons), Change(path.Years[^1].Persons - last.Persons, 0), Number(path.Recruited), Whole(path.RecruitedPersons));
    }

    /// <summary>Rows of the services and, with the service blank, of all together: the path as it is, each lever, all levers, and the alternatives.</summary>
    private static void WriteCsv(StaffingResult result)
    {
        Console.Out.Write("municipality,alternative,lever,service,level,year,full_time,full_time_p10,full_time_p90,present,persons,working_age,per_hundred,per_hundred_p10,per_hundred_p90,working_age_percent,recruited,recruited_persons\r\n");
        foreach (var row in result.Rows)
            Rows("MMMM", "", row.Staffed.Service.Service, row.Level.ToString().ToLowerInvariant(), row.Path, []);
        if (result.Study is not { } study)
            return;
        Rows("MMMM", "", "", "", study.Unchanged, result.Spread);
        foreach (var effect in study.Each)
            Rows("MMMM", effect.Lever.Name, "", "", effect.Alone, []);
        Rows("MMMM", "all", "", "", study.Together, []);
        foreach (var alternative in result.Alternatives)
            Rows(alternative.Code, "", "", "", alternative.Path, []);

        void Rows(string alternative, string lever, string service, string level, StaffingPath path, IReadOnlyList<StaffingSpread> spread)
        {
            foreach (var y in path.Years)
            {
                var s = spread.FirstOrDefault(p => p.Year == y.Year);
                Console.Out.Write(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{result.Municipality},{alternative},{lever},{service},{level},{y.Year},{y.Needed:0.###},{s?.Needed.Low:0.###},{s?.Needed.High:0.###},{y.Present:0.###},{y.Persons:0.###},{y.WorkingAge:0.###},{y.PerHundred:0.####},{s?.PerHundred.Low:0.####},{s?.PerHundred.High:0.####},{y.WorkingAgePercent:0.####},{y.Recruited:0.###},{y.RecruitedPersons:0.###}\r\n"));
            }
        }
    }

    private static object Json(StaffingResult result) => new
    {
        municipality = result.Municipality.Value,
        name = result.NameNb,
        baseYear = result.BaseYear?.Value,
        workingAge = new { from = result.WorkingAge.From, to = result.WorkingAge.To },
        services = result.Rows.Select(r => new
        {
            service = r.Staffed.Service.Service,
            name = r.Staffed.Service.NameNb,
            partOf = r.Staffed.Service.PartOf.Length == 0 ? null : r.Staffed.Service.PartOf,
            level = r.Level.ToString().ToLowerInvariant(),
            source = r.SourceNb,
            opening = new { year = r.Staffed.Opening.Year.Value, fullTime = r.Staffed.Opening.FullTime },
            facts = new { r.Staffed.Facts.SickLeavePercent, r.Staffed.Facts.PositionSizePercent, r.Staffed.Facts.TurnoverPercent, r.Staffed.Facts.RetirementPercent },
            years = Years(r.Path),
        }),
        years = result.Study is { } study ? Years(study.Unchanged) : null,
        spread = result.Spread.Select(s => new { year = s.Year.Value, fullTime = Ends(s.Needed), perHundred = Ends(s.PerHundred), recruited = s.Recruited is { } r ? Ends(r) : null }),
        levers = result.Study?.Each.Select(e => new { lever = e.Lever.Name, title = e.Lever.TitleNb, years = Years(e.Alone), recruited = e.Alone.Recruited }),
        together = result.Study is { } all ? new { years = Years(all.Together), recruited = all.Together.Recruited } : null,
        alternatives = result.Alternatives.Select(a => new { alternative = a.Code, name = a.NameNb, years = Years(a.Path), recruited = a.Path.Recruited }),
        notes = result.NotesNb,
    };

    private static IEnumerable<object> Years(StaffingPath path) => path.Years.Select(y => new
    {
        year = y.Year.Value,
        fullTime = y.Needed,
        present = y.Present,
        persons = y.Persons,
        workingAge = y.WorkingAge,
        perHundred = y.PerHundred,
        workingAgePercent = y.WorkingAgePercent,
        recruited = y.Recruited,
        recruitedPersons = y.RecruitedPersons,
    });

    private static string WorkingAge(StaffingResult result) => ReportNumbers.Range(ReportNumbers.Year(result.WorkingAge.From), ReportNumbers.Year(result.WorkingAge.To)) + " år";

    private static Table Columns(params string[] headings)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var heading in headings)
            table.AddColumn(new TableColumn(Markup.Escape(heading)) { NoWrap = true, Alignment = heading == headings[0] || heading is "nivå" or "kilde" ? Justify.Left : Justify.Right });
        return table;
    }

    private static double[] Ends(PredictionInterval interval) => [interval.Low, interval.High];

    private static string Range(PredictionInterval? interval, int decimals = 1) => interval is { } ends ? $" ({ReportNumbers.Fixed(ends.Low, decimals)}–{ReportNumbers.Fixed(ends.High, decimals)})" : "";

    private static string Change(double? value, int decimals) => value is { } number ? ReportNumbers.Signed(number, decimals) : "ikke kjent";

    private static string Number(double? value) => value is { } number ? ReportNumbers.Fixed(number, 1) : "ikke kjent";

    private static string Whole(double? value) => value is { } number ? ReportNumbers.Whole(number) : "ikke kjent";
}
