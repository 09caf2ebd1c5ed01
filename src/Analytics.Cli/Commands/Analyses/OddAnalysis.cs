using System.CommandLine;
using System.Globalization;
using Analytics.Analysis.Editing;
using Analytics.Core;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Spectre.Console;

namespace Analytics.Cli.Commands.Analyses;

/// <summary><c>analytics analyse odd</c>: published figures that are likely to be wrong, our own and others', for the days on which they can be corrected.</summary>
internal static class OddAnalysis
{
    private const int VintageLetters = 12;

    public static Command Create(GlobalOptions options)
    {
        var year = new Option<int?>("--year") { Description = "The accounting year that is judged [default: each figure's newest]", HelpName = "YEAR" };
        var all = new Option<bool>("--all-municipalities") { Description = "Judge all municipalities, and not only our KOSTRA group and neighbours" };
        var command = new Command("odd", """
            List published KOSTRA figures that are likely to be wrong, with what to check: parts that do not sum, wrong unit, digits swapped, zeros,
            jumps, lasting shifts of level and figures far from the group. Our own first, then those of municipalities that we compare with.
            Made for the error hunt of 15 March to 15 April, between SSB's unrevised figures and the last day for corrections; it answers all year.
            How strict it is stands in pipelines/odd.yaml. A figure is suspected, never changed.

            Examples:
              analytics analyse odd
              analytics analyse odd --municipality 1130 --year 2025
              analytics analyse odd --all-municipalities --csv > feiljakt.csv
            """) { year, all };
        command.SetAction(line => Run(options.Read(line), line.GetValue(year), line.GetValue(all)));
        return command;
    }

    private static int Run(Settings settings, int? year, bool all)
    {
        ProjectCommand.RefuseAsOf("analyse odd", settings, "Leave --as-of out; --year YEAR judges the figures of another year.");
        Year? asked = year is null ? null : new Year(ProjectCommand.Range("analyse odd", "--year", year.Value, 1900, 2200));
        var result = PublishedOdd.Run(PipelineDefinition.Load(settings.Config), settings.Store, settings.Municipality, asked, all, TimeProvider.System);
        AnalysisOutput.WriteNotes(result.AboutNb.Prepend(result.WindowNb), settings);
        AnalysisOutput.Write(settings, () => Json(result), () => WriteCsv(result), () =>
        {
            WriteTable($"Våre tall: {result.Name}", result.Own);
            WriteTable($"Andres tall: {result.OthersNb}", result.Others);
        });
        return ExitCode.Done;
    }

    private static void WriteTable(string title, OddList list)
    {
        var terminal = ResultOutput.Terminal();
        terminal.WriteLine(title);
        if (list.Figures.Count == 0)
        {
            terminal.WriteLine("Ingen mistenkelige tall.");
            return;
        }

        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("how sure", "kind", "what", "check", "retrieved", "vintage");
        foreach (var figure in list.Figures)
        {
            table.AddRow(
                SuspicionText.StrengthNb(figure.Suspicion.Strength),
                SuspicionText.KindNb(figure.Suspicion.Kind),
                Markup.Escape(figure.WhatNb + Alike(figure)),
                Markup.Escape(figure.CheckNb),
                Day(figure.Provenance.Retrieved),
                Vintage(figure.Provenance));
        }

        terminal.Write(table);
    }

    private static object Json(OddResult result) => new
    {
        municipality = result.Municipality.Value,
        name = result.Name,
        year = result.Year?.Value,
        window = result.WindowNb,
        windowOpen = result.IsWindowOpen,
        own = List(result.Own),
        others = List(result.Others),
        comparedWith = result.OthersNb,
        notJudged = result.NotJudged.Select(n => new { indicator = n.Indicator, why = n.WhyNb }),
        notes = result.Notes,
    };

    private static object List(OddList list) => new
    {
        judged = list.Judged,
        expectedFalseAlarms = list.ExpectedFalseAlarms,
        lastingOutliers = list.LastingOutliers,
        sumsTested = list.SumsTested,
        figures = list.Figures.Select(f => new
        {
            municipality = f.Suspicion.Region.Value,
            name = f.Subject.PlaceNb,
            year = f.Suspicion.Year.Value,
            indicator = f.Indicator,
            table = f.Subject.Table,
            contents = f.Subject.Code,
            cell = f.Subject.Cell,
            kind = Word(f.Suspicion.Kind),
            strength = f.Suspicion.Strength.ToString().ToLowerInvariant(),
            value = f.Suspicion.Value,
            unit = f.Subject.Unit,
            low = f.Suspicion.Expected?.Low,
            high = f.Suspicion.Expected?.High,
            likely = f.Suspicion.Likely,
            deviation = double.IsFinite(f.Suspicion.Deviation) ? f.Suspicion.Deviation : (double?)null,
            alike = f.Alike,
            published = f.Provenance.Published,
            retrieved = f.Provenance.Retrieved,
            vintage = Vintage(f.Provenance),
            provisional = f.Provenance.Maturity == DataMaturity.Provisional,
            what = f.WhatNb,
            check = f.CheckNb,
        }),
    };

    private static void WriteCsv(OddResult result)
    {
        Console.Out.Write("whose,municipality,name,year,indicator,table,contents,cell,kind,strength,value,unit,low,high,likely,deviation,alike,retrieved,vintage,what,check\r\n");
        foreach (var (whose, figure) in result.Own.Figures.Select(f => ("own", f)).Concat(result.Others.Figures.Select(f => ("others", f))))
        {
            var s = figure.Suspicion;
            double? deviation = double.IsFinite(s.Deviation) ? s.Deviation : null;
            Console.Out.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{whose},{s.Region},{AnalysisOutput.Field(figure.Subject.PlaceNb)},{s.Year},{figure.Indicator},{figure.Subject.Table},{figure.Subject.Code},{AnalysisOutput.Field(figure.Subject.Cell)},{Word(s.Kind)},{s.Strength.ToString().ToLowerInvariant()},{s.Value},{AnalysisOutput.Field(figure.Subject.Unit)},{s.Expected?.Low:0.####},{s.Expected?.High:0.####},{s.Likely},{deviation:0.#},{figure.Alike},{Day(figure.Provenance.Retrieved)},{Vintage(figure.Provenance)},{AnalysisOutput.Field(figure.WhatNb)},{AnalysisOutput.Field(figure.CheckNb)}\r\n"));
        }
    }

    private static string Alike(OddFigure figure) => figure.Alike == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" Det samme gjelder {figure.Alike} andre tall i tabellen.");

    private static string Word(SuspicionKind kind) => kind switch
    {
        SuspicionKind.NoMunicipality => "no-municipality",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static string Day(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Vintage(Provenance provenance) => provenance.ContentHash.Length > VintageLetters ? provenance.ContentHash[..VintageLetters] : provenance.ContentHash;
}
