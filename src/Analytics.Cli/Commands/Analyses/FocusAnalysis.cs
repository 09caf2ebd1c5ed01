using System.CommandLine;
using System.Globalization;
using Analytics.Analysis.Focus;
using Analytics.Core;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Analytics.Reporting.Text;
using Spectre.Console;

namespace Analytics.Cli.Commands.Analyses;

/// <summary><c>analytics analyse focus</c>: focus areas, with everything that is known of each side by side.</summary>
internal static class FocusAnalysis
{
    private const string Name = "analyse focus";

    /// <summary>SSB's sign of a figure that is hidden.</summary>
    private const string HiddenSign = ":";

    public static Command Create(GlobalOptions options)
    {
        var area = new Argument<string?>("area") { Description = "Name of a focus area of pipelines/focus.yaml [default: all of them]", HelpName = "AREA", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("focus", """
            Focus areas (pipelines/focus.yaml): Kommunekompasset, surveys, KOSTRA, own figures and measures side by side, each number with its time, source and target.
            What is missing shows as "–", what is hidden as ":". The association between two measures is a rank correlation over units, or over changes from year to year;
            it is computed only with enough pairs, from nothing but what may be shown, corrected over those of the area (Holm), and says never why.

            Examples:
              analytics analyse focus
              analytics analyse focus arbeidsgiver
              analytics analyse focus arbeidsgiver --json
            """) { area };
        command.SetAction(line => Run(options.Read(line), line.GetValue(area)));
        return command;
    }

    private static int Run(Settings settings, string? area)
    {
        ProjectCommand.RefuseAsOf(Name, settings, "The newest figures count");
        var result = PublishedFocus.Run(PipelineDefinition.Load(settings.Config), settings.Store, settings.Municipality, area, TimeProvider.System);
        AnalysisOutput.Write(settings, () => Json(result), () => WriteCsv(result), () => WriteTables(result));
        return ExitCode.Done;
    }

    private static IEnumerable<(string Kind, FocusNumber Number)> Numbers(FocusPage page) =>
    [
        .. page.Compass.Select(n => ("kompass", n)),
        .. page.Surveys.Select(n => ("undersøkelse", n)),
        .. page.Indicators.Select(n => ("KOSTRA", n)),
        .. page.Figures.Select(n => ("egne tall", n)),
    ];

    private static void WriteTables(FocusResult result)
    {
        var terminal = ResultOutput.Terminal();
        foreach (var page in result.Pages)
        {
            terminal.WriteLine($"{result.NameNb} ({result.Municipality}): {page.Area.TitleNb}. {page.Area.QuestionNb}");
            var table = AnalysisOutput.Table("tall", "fra", "verdi", "når", "endring", "andre", "bra er", "mål");
            foreach (var (kind, number) in Numbers(page))
            {
                table.AddRow(
                    Markup.Escape(number.NameNb),
                    kind,
                    Markup.Escape(Value(number)),
                    number.State == FocusState.Known ? number.PeriodNb : Markup.Escape(number.WhyNotNb),
                    number.Change is { } change ? $"{ReportNumbers.Signed(change, number.Decimals)} siden {number.Since}" : "",
                    number.Other is { } other ? Markup.Escape($"{number.OtherNb}: {ReportNumbers.Fixed(other, number.Decimals)}") : "",
                    number.State == FocusState.Missing ? "" : number.Direction switch { Direction.Higher => "høyere", Direction.Lower => "lavere", _ => "" },
                    number.Target is { } target ? $"{(target.IsFloor ? "minst" : "høyst")} {ReportNumbers.Limit(target.Limit)}" : "");
            }

            terminal.Write(table);
            foreach (var register in page.Registers)
            {
                terminal.WriteLine($"{register.TitleNb}: {register.Overview.Count}, {register.Overview.Done} ferdig, {register.Overview.Overdue.Count} forfalt");
                foreach (var item in register.Items)
                    terminal.WriteLine($"  {item.Item} {item.TitleNb} ({item.Unit}{(item.Deadline is { } deadline ? string.Create(CultureInfo.InvariantCulture, $", frist {deadline:yyyy-MM-dd}") : "")})");
            }

            if (page.RegistersMissingNb.Length > 0)
                terminal.WriteLine($"Tiltak: {page.RegistersMissingNb}");
            foreach (var association in page.Associations)
                terminal.WriteLine(AssociationWords.Of(association));
            if (page.Associations.Count == 0)
                terminal.WriteLine(AssociationWords.NoPairs);
            terminal.WriteLine();
        }
    }

    private static string Value(FocusNumber number) => number.State switch
    {
        FocusState.Missing => "–",
        FocusState.Hidden => HiddenSign,
        _ => ReportNumbers.Fixed(number.Value!.Value, number.Decimals) + number switch
        {
            { Highest: { } highest } => $" av {ReportNumbers.Whole(highest)}",
            { Scale.Length: > 0 } => $" ({number.Scale})",
            { Parts: { } parts } => $" {number.Unit} ({ReportNumbers.Whole(parts.Part)} av {ReportNumbers.Whole(parts.Whole)})",
            { Unit.Length: > 0 } => $" {number.Unit}",
            _ => "",
        },
    };

    private static void WriteCsv(FocusResult result)
    {
        Console.WriteLine("municipality,area,kind,name,state,value,unit,scale,highest,period,direction,change,since,other,other_name,target,target_is,source,why,pairs,low,high,p,p_holm");
        foreach (var page in result.Pages)
        {
            foreach (var (kind, n) in Numbers(page))
            {
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{result.Municipality},{page.Area.Name},{kind},{AnalysisOutput.Field(n.NameNb)},{Word(n.State)},{n.Value:0.####},{n.Unit},{n.Scale},{n.Highest:0.####},{n.PeriodNb},{(n.State == FocusState.Missing ? "" : Word(n.Direction))},{n.Change:0.####},{n.Since},{n.Other:0.####},{AnalysisOutput.Field(n.OtherNb)},{n.Target?.Limit:0.####},{(n.Target is { } t ? t.IsFloor ? "lowest" : "highest" : "")},{AnalysisOutput.Field(n.SourceNb)},{AnalysisOutput.Field(n.WhyNotNb)},,,,,"));
            }

            foreach (var r in page.Registers)
                Console.WriteLine($"{result.Municipality},{page.Area.Name},register,{AnalysisOutput.Field(r.TitleNb)},known,{r.Overview.Count},items,,,,,,,,,,,Tertialregister,,,,,,");
            foreach (var a in page.Associations)
            {
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{result.Municipality},{page.Area.Name},association over {Word(a.Over)},{AnalysisOutput.Field($"{a.FirstNb} / {a.SecondNb}")},{(a.Correlation.HasValue ? "known" : "missing")},{a.Correlation.Value?.Rho:0.####},rank correlation,,,,,,,,,,,,{AnalysisOutput.Field(a.Correlation.WhyNotNb ?? "")},{a.Pairs},{a.Correlation.Value?.Interval.Low:0.####},{a.Correlation.Value?.Interval.High:0.####},{a.Correlation.Value?.Probability:0.#####},{a.Holm:0.#####}"));
            }
        }
    }

    private static object Json(FocusResult result) => new
    {
        municipality = result.Municipality.Value,
        name = result.NameNb,
        areas = result.Pages.Select(p => new
        {
            area = p.Area.Name,
            title = p.Area.TitleNb,
            question = p.Area.QuestionNb,
            compass = p.Compass.Select(Json),
            surveys = p.Surveys.Select(Json),
            indicators = p.Indicators.Select(Json),
            figures = p.Figures.Select(Json),
            registers = p.Registers.Select(r => new
            {
                register = r.Register,
                title = r.TitleNb,
                count = r.Overview.Count,
                done = r.Overview.Done,
                overdue = r.Overview.Overdue.Count,
                items = r.Items.Select(i => new { item = i.Item, title = i.TitleNb, unit = i.Unit, ownerRole = i.OwnerRole, deadline = i.Deadline, state = i.State.ToString() }),
            }),
            noRegisters = p.RegistersMissingNb,
            associations = p.Associations.Select(a => new
            {
                over = Word(a.Over),
                first = a.FirstNb,
                second = a.SecondNb,
                pairs = a.Pairs,
                rho = a.Correlation.Value?.Rho,
                low = a.Correlation.Value?.Interval.Low,
                high = a.Correlation.Value?.Interval.High,
                p = a.Correlation.Value?.Probability,
                holm = a.Holm,
                reading = a.Reading.ToString(),
                why = a.Correlation.WhyNotNb,
                sentence = AssociationWords.Of(a),
            }),
        }),
    };

    private static object Json(FocusNumber n) => new
    {
        name = n.NameNb,
        state = Word(n.State),
        value = n.Value,
        unit = n.Unit,
        scale = n.Scale,
        highest = n.Highest,
        part = n.Parts?.Part,
        whole = n.Parts?.Whole,
        period = n.PeriodNb,
        direction = n.State == FocusState.Missing ? null : Word(n.Direction),
        change = n.Change,
        since = n.Since,
        verdict = n.Verdict?.ToString(),
        other = n.Other,
        otherName = n.OtherNb,
        target = n.Target is { } t ? new { limit = t.Limit, isLowest = t.IsFloor, source = t.SourceNb, reached = n.Value is { } value ? t.IsMetBy(value) : (bool?)null } : null,
        source = n.SourceNb,
        why = n.WhyNotNb,
    };

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
