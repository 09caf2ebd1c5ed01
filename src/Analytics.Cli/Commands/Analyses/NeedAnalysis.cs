using System.CommandLine;
using System.Globalization;
using Analytics.Core;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Spectre.Console;

namespace Analytics.Cli.Commands.Analyses;

/// <summary><c>analytics analyse need</c>: what a municipality needs to spend, sector by sector.</summary>
internal static class NeedAnalysis
{
    public static Command Create(GlobalOptions options)
    {
        var year = new Option<int?>("--year") { Description = "Year of the grants [default: the newest with a cost key]", HelpName = "YEAR" };
        var command = new Command("need", """
            The need for spending: the official index (A-k) and its sectors, what the inhabitants' ages give of them, and what lifts the whole.

            Examples:
              analytics analyse need --municipality 3222
              analytics analyse need --municipality 3222 --year 2025 --json
            """) { year };
        command.SetAction(line => Run(options.Read(line), line.GetValue(year) is { } asked ? new Year(ProjectCommand.Range("analyse need", "--year", asked, 1700, 2200)) : null));
        return command;
    }

    private static int Run(Settings settings, Year? year)
    {
        ProjectCommand.RefuseAsOf("analyse need", settings, "--year YEAR asks for another year's index");
        var result = PublishedNeed.Run(PipelineDefinition.Load(settings.Config), settings.Store, settings.Municipality, year, TimeProvider.System);
        AnalysisOutput.Write(settings, () => Json(result), () => WriteCsv(result), () => WriteTable(result));
        AnalysisOutput.WriteNotes(result.NotesNb, settings);

        return ExitCode.Done;
    }

    private static void WriteTable(NeedResult result)
    {
        var terminal = ResultOutput.Terminal();
        terminal.WriteLine($"{result.NameNb} ({result.Municipality}): beregnet utgiftsbehov {result.Year}, landet = 1");
        terminal.WriteLine($"Samlet behovsindeks (A-k): {Text(result.Official?.Total)}{(result.Profile?.Recomputed is { } again ? $"; regnet ut av sektorene: {Text(again)}" : "")}");
        if (result.Income is { } income)
            terminal.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Frie inntekter {income.Year}{(income.IsProvisional ? " (foreløpige)" : "")}: {income.Own:0} kr per innbygger, landet {income.Country:0}; korrigert for utgiftsbehov {income.PercentOfCountry:0.0} % av landet. Eiendomsskatt, kraft og havbruk er ikke med."));
        if (result.Profile is null)
            return;
        var table = new Table { Border = TableBorder.Simple };
        foreach (var name in new[] { "sektor", "vekt", "indeks", "løfter A-k med", "alder, vekt", "alder alene", "andre kriterier" })
            table.AddColumn(new TableColumn(name) { NoWrap = true, Alignment = name == "sektor" ? Justify.Left : Justify.Right });
        foreach (var sector in result.Profile.Sectors)
        {
            table.AddRow(
                sector.Sector.NameNb,
                Text(sector.Sector.Weight),
                Text(sector.Index),
                Text(sector.Contribution),
                Text(sector.Sector.AgeWeight),
                Text(sector.Age?.Index),
                Text(sector.Index is { } index ? sector.Age?.OtherIndex(index) : null));
        }

        terminal.Write(table);
        if (result.CountedOn.Count > 0)
            terminal.WriteLine($"Alder er regnet ut av folketallet 1. januar {string.Join(" og ", result.CountedOn)}.");
        if (result.Agreement is { } agreement)
            terminal.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Nøkkelen gir offisiell A-k i {agreement.Municipalities} kommuner: median avvik {agreement.Median:0.00000}, største {agreement.Max:0.0000} ({agreement.Worst})."));
    }

    private static void WriteCsv(NeedResult result)
    {
        Console.WriteLine("municipality,year,sector,weight,index,contribution,age_weight,age_part,age_index,other_index");
        Console.WriteLine($"{result.Municipality},{result.Year},a_k,1,{Number(result.Official?.Total)},{Number(result.Official?.Total - 1)},,,,");
        foreach (var s in result.Profile?.Sectors ?? [])
            Console.WriteLine($"{result.Municipality},{result.Year},{s.Sector.Code},{Number(s.Sector.Weight)},{Number(s.Index)},{Number(s.Contribution)},{Number(s.Sector.AgeWeight)},{Number(s.Age?.Value)},{Number(s.Age?.Index)},{Number(s.Index is { } index ? s.Age?.OtherIndex(index) : null)}");
    }

    private static object Json(NeedResult result) => new
    {
        municipality = result.Municipality.Value,
        name = result.NameNb,
        year = result.Year.Value,
        a_k = result.Official?.Total,
        recomputed = result.Profile?.Recomputed,
        source = result.Official?.Source,
        verification = result.Official?.Verification,
        sectors = (result.Profile?.Sectors ?? []).Select(s => new
        {
            sector = s.Sector.Code,
            name = s.Sector.NameNb,
            weight = s.Sector.Weight,
            index = s.Index,
            contribution = s.Contribution,
            ageWeight = s.Sector.AgeWeight,
            agePart = s.Age?.Value,
            ageIndex = s.Age?.Index,
            otherIndex = s.Index is { } index ? s.Age?.OtherIndex(index) : null,
        }),
        freeIncome = result.Income is { } i ? new { year = i.Year.Value, own = i.Own, country = i.Country, percentOfCountry = i.PercentOfCountry, provisional = i.IsProvisional } : null,
        countedOn = result.CountedOn.Select(y => y.Value),
        agreement = result.Agreement is { } a ? new { municipalities = a.Municipalities, median = a.Median, max = a.Max, worst = a.Worst.Value } : null,
        notes = result.NotesNb,
    };

    private static string Text(double? value) => value is { } number ? number.ToString("0.0000", CultureInfo.InvariantCulture) : "–";

    private static string Number(double? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";
}
