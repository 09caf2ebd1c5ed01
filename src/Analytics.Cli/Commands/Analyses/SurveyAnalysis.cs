using System.CommandLine;
using System.Globalization;
using Analytics.Analysis.Disclosure;
using Analytics.Analysis.Surveys;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Analytics.Reporting.Text;
using Spectre.Console;

namespace Analytics.Cli.Commands.Analyses;

/// <summary><c>analytics analyse survey</c>: what may be shown of 10-FAKTOR and other surveys.</summary>
internal static class SurveyAnalysis
{
    private const string Name = "analyse survey";

    /// <summary>SSB's sign of a figure that is hidden.</summary>
    private const string HiddenSign = ":";

    public static Command Create(GlobalOptions options)
    {
        var survey = new Option<string?>("--survey") { Description = "Name of one survey in pipelines/surveys [default: all of the municipality]", HelpName = "NAME" };
        var unit = new Option<string?>("--unit") { Description = "One unit or sector, or \"Hele kommunen\", with all that may be told of it", HelpName = "NAME" };
        var minimum = new Option<int?>("--minimum") { Description = "Fewest respondents behind a figure; 3 is KS's rule for 10-FAKTOR [default: that of the survey's file, 5]", HelpName = "N" };
        var command = new Command("survey", """
            10-FAKTOR and other surveys after disclosure control: means of factors with intervals, response rates, changes between rounds, and units against the rest.
            What is hidden shows as ":", also where it could be worked out from other figures or from what was published earlier. Answers of individuals are never shown.
            Another minimum than before is another publication: it is written into the ledger, and what was shown once cannot be hidden again.

            Examples:
              analytics analyse survey
              analytics analyse survey --survey 10-faktor --unit Hjemmetjenesten
              analytics analyse survey --survey 10-faktor --minimum 10 --csv > ti-faktor.csv
            """) { survey, unit, minimum };
        command.SetAction(line => Run(options.Read(line), line.GetValue(survey), line.GetValue(unit), line.GetValue(minimum)));
        return command;
    }

    private static int Run(Settings settings, string? survey, string? unit, int? minimum)
    {
        ProjectCommand.RefuseAsOf(Name, settings, "Leave the date out");
        var progress = new TerminalProgress(Console.Error, settings.Quiet, settings.Verbose);
        var result = PublishedSurveys.Run(PipelineDefinition.Load(settings.Config), settings.Store, settings.Municipality, survey, unit, minimum, TimeProvider.System, progress);
        AnalysisOutput.Write(settings, () => Json(result), () => WriteCsv(result), () => WriteTables(result, unit is not null));
        AnalysisOutput.WriteNotes(result.NotesNb, settings);

        return ExitCode.Done;
    }

    private static void WriteTables(SurveyResult result, bool inDetail)
    {
        var terminal = ResultOutput.Terminal();
        foreach (var survey in result.Surveys)
        {
            var round = survey.Figures[^1].Round;
            List<SurveyFigure> newest = [.. survey.Figures.Where(f => f.Round == round)];
            terminal.WriteLine($"{survey.Instrument.TitleNb} {round}: snitt på skalaen {survey.Instrument.Scale.Name}. Minst {survey.Minimum} svar bak hvert tall; {HiddenSign} er skjult.");
            if (inDetail)
            {
                foreach (var group in newest.GroupBy(f => f.Group))
                    WriteGroup(terminal, [.. group]);
            }
            else
            {
                WriteOverview(terminal, newest);
                WriteDifferences(terminal, newest);
            }

            terminal.WriteLine($"Kilde: {survey.SourceNb}.");
        }
    }

    private static void WriteOverview(IAnsiConsole terminal, List<SurveyFigure> figures)
    {
        List<(string Code, string Name)> factors = [.. figures.Select(f => (f.Factor, f.FactorNb)).Distinct()];
        var table = AnalysisOutput.Table(["gruppe", "svar", "svarprosent", .. factors.Select(f => f.Name)]);
        foreach (var group in figures.GroupBy(f => f.Group))
        {
            var first = group.First();
            var label = group.Key.Level switch { SurveyLevel.Unit => "  " + group.Key.LabelNb, _ => group.Key.LabelNb };
            table.AddRow([Markup.Escape(label), Whole(first.Answered), Rate(first), .. group.Select(f => Score(f.Mean))]);
        }

        terminal.Write(table);
    }

    private static void WriteDifferences(IAnsiConsole terminal, List<SurveyFigure> figures)
    {
        foreach (var figure in figures.Where(f => f.Group.Level != SurveyLevel.Sector && f.Change?.Verdict == ChangeVerdict.Certain))
            terminal.WriteLine($"Endring: {figure.Group.LabelNb}, {figure.FactorNb}: {Signed(figure.Change!.Difference)} siden {figure.Change.Against} ({Interval(figure.Change.Low, figure.Change.High)}).");
        foreach (var figure in figures.Where(f => f.Group.Level != SurveyLevel.Sector && f.Rest?.Verdict == ChangeVerdict.Certain))
            terminal.WriteLine($"Forskjell: {figure.Group.LabelNb}, {figure.FactorNb}: {Signed(figure.Rest!.Difference)} mot resten av kommunen ({Interval(figure.Rest.Low, figure.Rest.High)}).");
    }

    private static void WriteGroup(IAnsiConsole terminal, List<SurveyFigure> figures)
    {
        var first = figures[0];
        terminal.WriteLine($"{first.Group.LabelNb}: {Whole(first.Answered)} svar{(first.Asked is { } asked ? $" av {asked} spurte" : ", og det er ikke kjent hvor mange som ble spurt")}. {(first.IsCorrected || first.Asked is not null ? "Intervallene er korrigert for andelen som har svart." : "Intervallene er uten korreksjon for andelen som har svart.")}");
        var table = AnalysisOutput.Table("faktor", "n", "snitt", "95 %-intervall", "uten korreksjon", "om alle hadde svart", "fordeling, %", "alfa", "siden sist", "mot resten", "landet");
        foreach (var f in figures)
        {
            table.AddRow(
                Markup.Escape(f.FactorNb), Whole(f.Count), Score(f.Mean), Interval(f.Low, f.High), Interval(f.PlainLow, f.PlainHigh), Interval(f.LeastMean, f.MostMean), f.Distribution.Count == 0 ? HiddenSign : string.Join(' ', f.Distribution),
                f.Alpha is { } alpha ? ReportNumbers.Fixed(alpha, 2) : "–", Difference(f.Change, "endring"), Difference(f.Rest, "forskjell"), f.Reference is { } reference ? $"{ReportNumbers.Fixed(reference.Score, 2)} ({reference.Year})" : "–");
        }

        terminal.Write(table);
    }

    private static string Difference(SurveyFigureDifference? difference, string word) => difference is null ? "–" : Signed(difference.Difference) + difference.Verdict switch
    {
        ChangeVerdict.Certain => $" ({word})",
        ChangeVerdict.TooSmall => " (liten)",
        ChangeVerdict.Uncertain => " (usikker)",
        _ => " (for få svar)",
    };

    /// <summary>A row a round, group and factor; what is hidden is empty, and suppressed says why.</summary>
    private static void WriteCsv(SurveyResult result)
    {
        Console.Out.Write("municipality,survey,round,level,sector,unit,dimension,dimension_name,scale,minimum,asked,answered,n,mean,low,high,corrected,plain_low,plain_high,deviation,least_mean,most_mean,alpha,distribution,change_against,change,change_low,change_high,change_p,change_verdict,rest,rest_low,rest_high,rest_p,rest_verdict,reference,suppressed,spread_suppressed\r\n");
        foreach (var survey in result.Surveys)
        {
            foreach (var f in survey.Figures)
            {
                string[] texts = [result.Municipality.Value, f.Survey, f.Round, Level(f), f.Group.Sector, f.Group.Name, f.Factor, f.FactorNb, f.Scale];
                Console.Out.Write(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{string.Join(',', texts.Select(AnalysisOutput.Field))},{survey.Minimum},{f.Asked},{f.Answered},{f.Count},{f.Mean},{f.Low},{f.High},{(f.IsCorrected ? "yes" : "no")},{f.PlainLow},{f.PlainHigh},{f.Deviation},{f.LeastMean},{f.MostMean},{f.Alpha},{string.Join(' ', f.Distribution)},{f.Change?.Against},{f.Change?.Difference},{f.Change?.Low},{f.Change?.High},{f.Change?.Probability},{f.Change?.Verdict},{f.Rest?.Difference},{f.Rest?.Low},{f.Rest?.High},{f.Rest?.Probability},{f.Rest?.Verdict},{f.Reference?.Score},{Reason(f.Hidden)},{Reason(f.SpreadHidden)}\r\n"));
            }
        }
    }

    private static object Json(SurveyResult result) => new
    {
        municipality = result.Municipality.Value,
        surveys = result.Surveys.Select(s => new
        {
            survey = s.Instrument.Code,
            title = s.Instrument.TitleNb,
            scale = s.Instrument.Scale.Name,
            minimum = s.Minimum,
            source = s.SourceNb,
            figures = s.Figures.Select(f => new
            {
                round = f.Round,
                level = Level(f),
                sector = f.Group.Sector,
                unit = f.Group.Name,
                factor = f.Factor,
                name = f.FactorNb,
                asked = f.Asked,
                answered = f.Answered,
                n = f.Count,
                mean = f.Mean,
                interval = Ends(f.Low, f.High),
                corrected = f.IsCorrected,
                uncorrectedInterval = Ends(f.PlainLow, f.PlainHigh),
                deviation = f.Deviation,
                ifAllHadAnswered = Ends(f.LeastMean, f.MostMean),
                alpha = f.Alpha,
                alphaInterval = Ends(f.AlphaLow, f.AlphaHigh),
                distribution = f.Distribution,
                weightedMean = f.WeightedMean,
                effectiveN = f.EffectiveCount,
                change = Json(f.Change),
                rest = Json(f.Rest),
                reference = f.Reference is { } r ? new { score = r.Score, year = r.Year, source = r.SourceNb } : null,
                suppressed = Reason(f.Hidden),
                spreadSuppressed = Reason(f.SpreadHidden),
            }),
        }),
        notes = result.NotesNb,
    };

    private static object? Json(SurveyFigureDifference? d) => d is null ? null : new { against = d.Against, difference = d.Difference, interval = Ends(d.Low, d.High), holm = d.Probability, hedgesG = d.HedgesG, verdict = d.Verdict.ToString() };

    private static double[]? Ends(double? low, double? high) => low is { } l && high is { } h ? [l, h] : null;

    private static string Level(SurveyFigure figure) => figure.Group.Level.ToString().ToLowerInvariant();

    private static string Reason(HiddenReason reason) => reason == HiddenReason.None ? "" : reason.ToString();

    private static string Rate(SurveyFigure figure) => figure is { Answered: { } answered, Asked: > 0 } ? ReportNumbers.Whole(100.0 * answered / figure.Asked.Value) : "–";

    private static string Score(double? score) => score is { } s ? ReportNumbers.Fixed(s, 2) : HiddenSign;

    private static string Whole(int? number) => number is { } n ? ReportNumbers.Whole(n) : HiddenSign;

    private static string Signed(double points) => ReportNumbers.Signed(points, 2);

    private static string Interval(double? low, double? high) => low is { } l && high is { } h ? $"{ReportNumbers.Fixed(l, 2)} til {ReportNumbers.Fixed(h, 2)}" : HiddenSign;
}
