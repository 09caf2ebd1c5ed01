using System.CommandLine;
using System.Globalization;
using Analytics.Analysis.Demography;
using Analytics.Analysis.Demography.Accuracy;
using Analytics.Analysis.Demography.Country;
using Analytics.Core;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Analytics.Reporting.Text;
using Spectre.Console;

namespace Analytics.Cli.Commands.Analyses;

/// <summary><c>analytics analyse costs</c>: what more or fewer inhabitants of each age cost, budget year by budget year.</summary>
internal static class CostsAnalysis
{
    private const string Name = "analyse costs";
    private const int YearsBetweenColumns = 5;

    public static Command Create(GlobalOptions options)
    {
        var horizon = new Option<int>("--horizon") { Description = $"Years ahead, 1-{CountryForecaster.LongestHorizon}", DefaultValueFactory = _ => 15, HelpName = "N" };
        var alternative = new Option<string[]>("--alternative") { Description = "SSB's letters, such as MMML, or the name of an own alternative in pipelines/alternatives; may be given several times [default: LLML, HHMH and all own ones]", HelpName = "NAME" };
        var seed = new Option<ulong>("--seed") { Description = "What the futures of the population follow from", DefaultValueFactory = _ => 1, HelpName = "N" };
        var command = new Command("costs", """
            Demographic costs (TBU's method): more or fewer inhabitants of each age times what one costs, with the same standard, coverage and productivity.
            A change of population during one year bears on the budget of the next. Fixed prices; at the country's cost level, and at the municipality's own
            where accounts and need index are known; for each alternative, and with the interval of the projection.

            Examples:
              analytics analyse costs
              analytics analyse costs --municipality 1130 --horizon 20
              analytics analyse costs --alternative MMML --alternative HHMH --csv > demografikostnader.csv
            """) { horizon, alternative, seed };
        command.SetAction(line => Run(
            options.Read(line),
            ProjectCommand.Range(Name, "--horizon", line.GetValue(horizon), 1, CountryForecaster.LongestHorizon),
            line.GetValue(alternative) ?? [],
            line.GetValue(seed)));
        return command;
    }

    private static int Run(Settings settings, int horizon, string[] alternatives, ulong seed)
    {
        ProjectCommand.RefuseAsOf(Name, settings, "Leave the date out");
        var result = PublishedCosts.Run(PipelineDefinition.Load(settings.Config), settings.Store, settings.Municipality, horizon, alternatives, seed, TimeProvider.System);
        AnalysisOutput.Write(settings, () => Json(result), () => WriteCsv(result), () =>
        {
            if (result.BaseYear is { } start)
                WriteTables(result, start, start.Plus(horizon));
        });
        AnalysisOutput.WriteNotes(result.NotesNb, settings);

        return ExitCode.Done;
    }

    private static void WriteTables(CostsResult result, Year start, Year end)
    {
        var terminal = ResultOutput.Terminal();
        terminal.WriteLine($"{result.NameNb} ({result.Municipality}): demografikostnader i mill. {result.PriceYear}-kroner, med samme standard, dekning og produktivitet.");
        terminal.WriteLine("Endringen i folketallet gjennom ett år virker på budsjettet året etter. Minus er lavere kostnader.");
        WriteYears(terminal, result, start);
        WriteServices(terminal, result, start, end);
        WriteAlternatives(terminal, result, start, end);
        foreach (var level in result.Levels)
            terminal.WriteLine($"Eget kostnadsnivå, {SectorName(result, level.Sector)}: {ReportNumbers.Fixed(level.Factor, 2)} av landets (regnskap {level.AccountsYear}{(level.IsProvisional ? ", foreløpig" : "")}, behov trukket fra).");
        if (result.Levels.Count > 0 && !result.IsLevelWhole)
            terminal.WriteLine("Eget nivå i alt: sektorer uten kjent eget nivå er med på landets nivå.");
        terminal.WriteLine($"Kostnad per person: {result.SourceNb}.");
    }

    private static void WriteYears(IAnsiConsole terminal, CostsResult result, Year start)
    {
        var own = result.Levels.Count > 0;
        var table = AnalysisOutput.Table(["budsjettår", "endring i året før", "personer", "landets nivå", "åtte av ti framtider", .. Only(own, "eget nivå", "åtte av ti framtider"), $"samlet siden {start}", "åtte av ti framtider", .. Only(own, "eget nivå, samlet", "åtte av ti framtider")]);
        foreach (var year in result.Years(result.Alternatives[0]))
        {
            table.AddRow(
            [
                year.BudgetYear.ToString(), $"{year.BudgetYear.Plus(-1)}{(year.IsCounted ? " (registrert)" : "")}", ReportNumbers.Signed(year.Persons, 0),
                Millions(year.Kroner), Range(year.Interval), .. Only(own, Millions(year.Own), Range(year.OwnInterval)),
                Millions(year.SinceBase), Range(year.SinceBaseInterval), .. Only(own, Millions(year.OwnSinceBase), Range(year.OwnSinceBaseInterval)),
            ]);
        }

        terminal.Write(table);
    }

    private static void WriteServices(IAnsiConsole terminal, CostsResult result, Year start, Year end)
    {
        var lines = result.Alternatives[0].Between(start, end).ToList();
        var bands = lines.Select(l => (l.Range, l.GroupNb)).Distinct().OrderBy(b => b.Range.From).ToList();
        var own = result.Levels.Count > 0;
        var table = AnalysisOutput.Table([$"samlet {start.Plus(1)}–{end}, landets nivå", .. bands.Select(b => b.GroupNb), "i alt", "åtte av ti framtider", .. Only(own, "eget nivå")]);
        foreach (var (code, name) in result.Sectors)
        {
            var sector = lines.Where(l => l.Sector == code).ToList();
            table.AddRow(
            [
                Markup.Escape(name), .. bands.Select(b => Millions(sector.Where(l => l.Range == b.Range).Sum(l => l.Change))), Millions(sector.Sum(l => l.Change)),
                Range(result.Spread?.Interval(start, end, c => c.Sector == code ? 1 : 0)), .. Only(own, result.Level(code) is null ? "ikke kjent" : Millions(sector.Sum(l => result.Own(l)))),
            ]);
        }

        table.AddRow(
        [
            "I alt", .. bands.Select(b => Millions(lines.Where(l => l.Range == b.Range).Sum(l => l.Change))), Millions(lines.Sum(l => l.Change)),
            Range(National(result, start, end)), .. Only(own, Millions(result.OwnWherePossible(lines))),
        ]);
        terminal.Write(table);
    }

    private static void WriteAlternatives(IAnsiConsole terminal, CostsResult result, Year start, Year end)
    {
        Year[] years = [.. Enumerable.Range(1, end.Value - start.Value).Where(n => n % YearsBetweenColumns == 0 || n == end.Value - start.Value).Select(start.Plus)];
        var own = result.Levels.Count > 0;
        var table = AnalysisOutput.Table(["alternativ", .. years.Select(y => $"samlet til {y}"), .. Only(own, $"eget nivå til {end}")]);
        foreach (var alternative in result.Alternatives)
            table.AddRow([Markup.Escape(alternative.NameNb), .. years.Select(y => Millions(alternative.Between(start, y).Sum(l => l.Change))), .. Only(own, Millions(result.OwnWherePossible(alternative.Between(start, end))))]);
        terminal.Write(table);
    }

    /// <summary>A row for each sector and age band, and with sector and ages blank for what they add up to; intervals are of the main alternative, and cannot be added up.</summary>
    private static void WriteCsv(CostsResult result)
    {
        Console.Out.Write("municipality,alternative,budget_year,change_during,status,sector,age_from,age_to,persons_before,persons_after,kroner_per_person,price_year,kroner,p10,p90,own_level,own_kroner,own_p10,own_p90\r\n");
        foreach (var alternative in result.Alternatives)
        {
            foreach (var year in alternative.Lines.GroupBy(l => l.BudgetYear))
            {
                foreach (var line in year)
                {
                    var interval = Spread(result, alternative, year.Key, c => c.Sector == line.Sector && c.Range == line.Range ? 1 : 0);
                    var (level, own) = (result.Level(line.Sector)?.Factor, result.Own(line));
                    Row($"{line.Sector},{line.Range.From},{(line.Range.IsOpen ? "" : line.Range.To)},{Number(line.PersonsFrom)},{Number(line.PersonsTo)},{Number(line.UnitCost)}", line.Change, interval, level, own, interval is { } i && level is { } f ? new PredictionInterval(f * i.Low, f * i.High) : null);
                }

                foreach (var sector in year.GroupBy(l => l.Sector))
                {
                    var level = result.Level(sector.Key)?.Factor;
                    var interval = Spread(result, alternative, year.Key, c => c.Sector == sector.Key ? 1 : 0);
                    Row($"{sector.Key},,,,,", sector.Sum(l => l.Change), interval, level, level * sector.Sum(l => l.Change), interval is { } i && level is { } f ? new PredictionInterval(f * i.Low, f * i.High) : null);
                }

                Row(",,,,,", year.Sum(l => l.Change), Spread(result, alternative, year.Key, _ => 1), null, result.OwnWherePossible(year), result.Levels.Count == 0 ? null : Spread(result, alternative, year.Key, result.Weight));

                void Row(string cell, double kroner, PredictionInterval? interval, double? level, double? own, PredictionInterval? ownInterval) => Console.Out.Write(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{result.Municipality},{alternative.Code},{year.Key},{year.Key.Plus(-1)},{(year.Key <= result.BaseYear!.Value ? "counted" : "projected")},{cell},{result.PriceYear},{Whole(kroner):0},{interval?.Low:0},{interval?.High:0},{level:0.####},{Whole(own):0},{ownInterval?.Low:0},{ownInterval?.High:0}\r\n"));
            }
        }
    }

    private static object Json(CostsResult result) => new
    {
        municipality = result.Municipality.Value,
        name = result.NameNb,
        baseYear = result.BaseYear?.Value,
        priceYear = result.PriceYear,
        unitCosts = result.SourceNb,
        levels = result.Levels.Select(l => new { sector = l.Sector, factor = l.Factor, accounts = l.AccountsYear.Value, provisional = l.IsProvisional }),
        ownIsWhole = result.IsLevelWhole,
        alternatives = result.Alternatives.Select(a => new
        {
            alternative = a.Code,
            name = a.NameNb,
            years = result.Years(a).Zip(a.Lines.GroupBy(l => l.BudgetYear), (sums, year) => new
            {
                budgetYear = sums.BudgetYear.Value,
                changeDuring = sums.BudgetYear.Value - 1,
                counted = sums.IsCounted,
                persons = sums.Persons,
                kroner = sums.Kroner,
                interval = Ends(sums.Interval),
                own = sums.Own,
                ownInterval = Ends(sums.OwnInterval),
                sinceBase = sums.SinceBase,
                sinceBaseInterval = Ends(sums.SinceBaseInterval),
                cells = year.Select(l => new { sector = l.Sector, from = l.Range.From, to = l.Range.IsOpen ? null : (int?)l.Range.To, before = l.PersonsFrom, after = l.PersonsTo, unit = l.UnitCost, kroner = l.Change, own = result.Own(l) }),
            }),
        }),
        notes = result.NotesNb,
    };

    private static PredictionInterval? Spread(CostsResult result, CostAlternative alternative, Year budget, Func<UnitCost, double> weight) =>
        alternative.Code == result.Alternatives[0].Code && budget > result.BaseYear!.Value ? result.Spread?.Interval(budget.Plus(-1), budget, weight) : null;

    private static PredictionInterval? National(CostsResult result, Year from, Year to) => from >= result.BaseYear!.Value && to > from ? result.Spread?.Interval(from, to, _ => 1) : null;

    private static string SectorName(CostsResult result, string sector) => result.Sectors.First(s => s.Code == sector).NameNb;

    private static IEnumerable<string> Only(bool wanted, params string[] texts) => wanted ? texts : [];

    private static double[]? Ends(PredictionInterval? interval) => interval is { } ends ? [ends.Low, ends.High] : null;

    private static string Range(PredictionInterval? interval) => interval is { } ends ? $"{Millions(ends.Low)} til {Millions(ends.High)}" : "";

    private static string Millions(double? kroner) => kroner is { } amount ? ReportNumbers.Signed(amount / 1e6, 1) : "";

    // A cost of nothing is not written as minus nothing.
    private static double? Whole(double? kroner) => kroner is { } amount ? Math.Round(amount) + 0.0 : null;

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
