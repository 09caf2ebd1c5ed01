using System.CommandLine;
using System.Globalization;
using Analytics.Analysis.Scorecards;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Spectre.Console;

namespace Analytics.Cli.Commands.Analyses;

/// <summary><c>analytics analyse scorecard</c>: a balanced scorecard, filled in.</summary>
internal static class ScorecardAnalysis
{
    public static Command Create(GlobalOptions options)
    {
        var name = new Option<string?>("--scorecard") { Description = "Name of a file in pipelines/scorecards [default: the first]", HelpName = "NAME" };
        var command = new Command("scorecard", """
            A balanced scorecard: what each unit, sector and the municipality have reached of the wanted and acceptable levels, and what units lack.
            1 for a wanted level, a half for an acceptable one, 0 below; a value exactly at a level has reached it, and missing values count in neither part.

            Examples:
              analytics analyse scorecard
              analytics analyse scorecard --scorecard styringskort --csv
            """) { name };
        command.SetAction(line => Run(options.Read(line), line.GetValue(name)));
        return command;
    }

    private static int Run(Settings settings, string? name)
    {
        ProjectCommand.RefuseAsOf("analyse scorecard", settings, "The newest value of each unit counts");
        var filled = PublishedScorecard.Run(PipelineDefinition.Load(settings.Config), settings.Store, settings.Municipality, name, TimeProvider.System);
        AnalysisOutput.Write(settings, () => Json(filled), () => WriteCsv(filled.Result), () => WriteTable(filled.Result));
        AnalysisOutput.WriteNotes(filled.NotesNb, settings);
        return ExitCode.Done;
    }

    private static IEnumerable<ScorecardUnit> All(ScorecardResult result) =>
        result.Sectors.SelectMany(s => result.Units.Where(u => u.Sector == s.Sector).Prepend(s)).Prepend(result.Municipality);

    private static void WriteTable(ScorecardResult result)
    {
        var terminal = ResultOutput.Terminal();
        terminal.WriteLine($"{result.Scorecard.TitleNb}: hvor mye av det ønskede som er nådd, prosent (vektet)");
        var table = AnalysisOutput.Table(["hvem", "samlet", "uvektet", .. result.Scorecard.Perspectives.Select(p => p.NameNb), "målt", "mangler"]);
        foreach (var unit in All(result))
        {
            var by = unit.ByPerspective.ToDictionary(p => p.Perspective.NameNb, p => p.Attainment);
            table.AddRow([
                Markup.Escape(unit.Sector.Length == 0 ? "Kommunen" : unit.Unit.Length == 0 ? unit.Sector : $"  {unit.Unit}"),
                Percent(unit.Attainment.Weighted),
                Percent(unit.Attainment.Unweighted),
                .. result.Scorecard.Perspectives.Select(p => Percent(by.GetValueOrDefault(p.NameNb)?.Weighted)),
                $"{unit.Attainment.Measured}",
                $"{unit.Attainment.Missing}",
            ]);
        }

        terminal.Write(table);
        foreach (var cell in result.Municipality.Cells.Where(c => c.Verdict == ScorecardVerdict.Missing && c.Value.Unit.Length > 0))
            terminal.WriteLine($"mangler: {cell.Value.Unit}, {cell.Indicator.NameNb}");
    }

    private static void WriteCsv(ScorecardResult result)
    {
        Console.WriteLine("sector,unit,perspective,indicator,value,period,wanted,acceptable,weight,verdict");
        foreach (var c in result.Municipality.Cells)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{AnalysisOutput.Field(c.Value.Sector)},{AnalysisOutput.Field(c.Value.Unit)},{AnalysisOutput.Field(c.Perspective.NameNb)},{c.Indicator.Code},{c.Value.Value:0.####},{c.Value.Period},{c.Indicator.Wanted},{c.Indicator.Acceptable},{c.Indicator.Weight:0.####},{c.Verdict}"));
        }
    }

    private static object Json(ScorecardFilled filled) => new
    {
        municipality = filled.Municipality.Value,
        scorecard = filled.Result.Scorecard.Name,
        title = filled.Result.Scorecard.TitleNb,
        rows = All(filled.Result).Select(u => new
        {
            sector = u.Sector,
            unit = u.Unit,
            weighted = u.Attainment.Weighted,
            unweighted = u.Attainment.Unweighted,
            measured = u.Attainment.Measured,
            missing = u.Attainment.Missing,
            perspectives = u.ByPerspective.Select(p => new { perspective = p.Perspective.NameNb, weighted = p.Attainment.Weighted, measured = p.Attainment.Measured, missing = p.Attainment.Missing }),
        }),
        cells = filled.Result.Municipality.Cells.Select(c => new { sector = c.Value.Sector, unit = c.Value.Unit, indicator = c.Indicator.Code, value = c.Value.Value, period = c.Value.Period, verdict = c.Verdict.ToString() }),
        notes = filled.NotesNb,
    };

    private static string Percent(double? share) => share is { } part ? (100 * part).ToString("0", CultureInfo.InvariantCulture) : "–";
}
