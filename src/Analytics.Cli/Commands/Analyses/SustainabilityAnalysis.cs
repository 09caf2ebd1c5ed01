using System.CommandLine;
using Analytics.Analysis.Sustainability;
using Analytics.Core;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Analytics.Reporting.Text;
using Spectre.Console;

namespace Analytics.Cli.Commands.Analyses;

/// <summary><c>analytics analyse sustainability</c>: the accounts carried forward, what the council could do, and how likely a deficit is.</summary>
internal static class SustainabilityAnalysis
{
    private const string Name = "analyse sustainability";

    public static Command Create(GlobalOptions options)
    {
        var seed = new Option<ulong>("--seed") { Description = "What the futures of the population follow from", DefaultValueFactory = _ => 1, HelpName = "N" };
        var command = new Command("sustainability", """
            Carry the newest accounts forward in fixed prices: result, fund and debt, with each lever of pipelines/sustainability.yaml and with all of them.

            Examples:
              analytics analyse sustainability
              analytics analyse sustainability --municipality 1130 --json
            """) { seed };
        command.SetAction(line => Run(options.Read(line), line.GetValue(seed)));
        return command;
    }

    private static int Run(Settings settings, ulong seed)
    {
        ProjectCommand.RefuseAsOf(Name, settings, "Leave the date out");
        var result = PublishedSustainability.Run(PipelineDefinition.Load(settings.Config), settings.Store, settings.Municipality, seed, TimeProvider.System);
        AnalysisOutput.Write(settings, () => Json(result), WriteTables, WriteTables);
        AnalysisOutput.WriteNotes(result.NotesNb, settings);

        return ExitCode.Done;

        void WriteTables()
        {
            if (result.Study is { } study)
                Write(result, study);
        }
    }

    private static void Write(SustainabilityResult result, LeverStudy study)
    {
        var terminal = ResultOutput.Terminal();
        terminal.WriteLine($"{result.NameNb} ({result.Municipality}), regnskap {study.Unchanged.Opening.Year}, {result.Scope.ToString().ToLowerInvariant()}, ført framover i faste priser");
        var years = new Table { Border = TableBorder.Simple };
        years.AddColumns("år", "netto driftsresultat, %", "åtte av ti framtider", "under null", "fond, %", "netto lånegjeld, %", "demografi, mill. kr", "handlingsrom, mill. kr", "renter og avdrag, mill. kr");
        foreach (var (year, risk) in study.Unchanged.Years.Zip(result.Risk))
        {
            years.AddRow(
                year.Year.ToString(), ReportNumbers.Fixed(year.ResultPercent, 1), $"{ReportNumbers.Fixed(risk.LowPercent, 1)} til {ReportNumbers.Fixed(risk.HighPercent, 1)}", ProbabilityWords.Percent(risk.BelowZero),
                ReportNumbers.Fixed(year.FundPercent, 1), ReportNumbers.Fixed(year.DebtPercent, 1), Millions(year.DemographicCost), Millions(study.Unchanged.Room(year)), Millions(year.DebtCost));
        }

        terminal.Write(years);
        foreach (var sentence in Sentences(result, study))
            terminal.WriteLine(sentence);
        if (study.Each.Count == 0)
            return;
        var levers = new Table { Border = TableBorder.Simple };
        levers.AddColumns("grep", "fra", "bedre resultat i året, mill. kr", $"netto driftsresultat {study.Unchanged.Years[^1].Year}, %");
        foreach (var effect in study.Each)
            levers.AddRow(Markup.Escape(effect.Lever.TitleNb), effect.Lever.From.ToString(), Millions(effect.Improvement), ReportNumbers.Fixed(effect.Alone.Years[^1].ResultPercent, 1));
        foreach (var effect in study.Combinations)
            levers.AddRow(Markup.Escape(effect.Combination.TitleNb), "", Millions(effect.Improvement), ReportNumbers.Fixed(effect.Path.Years[^1].ResultPercent, 1));
        levers.AddRow("Alle sammen", "", Millions(study.TogetherImprovement), ReportNumbers.Fixed(study.Together.Years[^1].ResultPercent, 1));
        terminal.Write(levers);
    }

    /// <summary>What the path says, a sentence each.</summary>
    private static IEnumerable<string> Sentences(SustainabilityResult result, LeverStudy study)
    {
        var path = study.Unchanged;
        if (result.Unusual is { } unusual)
        {
            yield return $"Startåret {path.Opening.Year} er uvanlig: netto driftsresultat var {ReportNumbers.Fixed(unusual.Percent, 1)} prosent, mot {ReportNumbers.Fixed(unusual.UsualPercent, 1)} i snitt de {unusual.Years} årene før. Hele banen ligger like mye {(unusual.Off < 0 ? "lavere" : "høyere")}.";
            yield return $"Fra et vanlig år ville disposisjonsfondet {(unusual.FromUsual.FundEmpty is { } later ? $"vært tomt i {later}" : $"vart ut {path.Years[^1].Year}")}, og netto driftsresultat vært {ReportNumbers.Fixed(unusual.FromUsual.Years[^1].ResultPercent, 1)} prosent i {path.Years[^1].Year}.";
        }

        yield return path.FundEmpty is { } empty ? $"Disposisjonsfondet er tomt i {empty}, om ingenting endres." : $"Disposisjonsfondet varer ut {path.Years[^1].Year}, om ingenting endres.";
        if (path.Robek is { } robek)
            yield return $"Oppsamlet merforbruk kommer over {ReportNumbers.Fixed(SustainabilityPath.RobekPercent, 0)} prosent av driftsinntektene i {robek}, et vilkår for ROBEK (kommuneloven § 28-1 d).";
        if (path.RobekLate is { } late)
            yield return $"I {late} er et merforbruk ikke dekket inn på to år, også et vilkår (§ 28-1 c). Vilkårene om vedtak og frister (a, b, e, f og g) følger ikke av regnskapet.";
        if (result.Limits.FirstOrDefault(l => l.Concept == "netto-driftsresultat") is { AtLeast: { } target } limit)
        {
            var missing = path.Adjustment(target);
            yield return missing > 0
                ? $"For å nå {ReportNumbers.Limit(target)} prosent i snitt trengs om lag {ReportNumbers.Millions(missing)} i året ({limit.SourceNb})."
                : $"Netto driftsresultat er i snitt over {ReportNumbers.Limit(target)} prosent ({limit.SourceNb}).";
        }

        if (Distances(result, path.Years[^1]) is { } view)
            yield return $"Avstand til grensene i {path.Years[^1].Year}, hver for seg: resultat {Points(view.ResultShort)}, fond {Points(view.FundShort)}, gjeld {Points(view.DebtBeyond)} prosentpoeng.";
        yield return $"Handlingsrommet er veksten i frie inntekter siden {path.Opening.Year} minus demografikostnaden{(result.Given.Count == 0 ? ". Pensjon og bundne satsinger er ikke oppgitt (sustainability.yaml), og er ikke trukket fra" : $" og {string.Join(" og ", result.Given)}")}.";
        yield return result.Noise is { } noise
            ? $"Sjansene gjelder usikkert folketall og år som svinger som i de siste {noise.Years} ({ReportNumbers.Fixed(noise.DeviationPercent, 1)} prosentpoeng); varige endringer i skatt, priser og egne vedtak er ikke med."
            : "Sjansene gjelder folketallet alene; skatt, priser og egne vedtak er ikke med.";
    }

    private static KobView? Distances(SustainabilityResult result, SustainabilityYear year) =>
        result.Limit("netto-driftsresultat") is { } least && result.Limit("disposisjonsfond") is { } fund && result.Limit("netto-lanegjeld") is { } debt ? KobView.Of(year, least, fund, debt) : null;

    private static string Points(double value) => ReportNumbers.Fixed(value, 1);

    private static string Millions(double kroner) => ReportNumbers.Signed(kroner / 1e6, 1);

    private static object Json(SustainabilityResult result) => new
    {
        municipality = result.Municipality.Value,
        name = result.NameNb,
        scope = result.Scope == AccountingScope.None ? null : result.Scope.ToString(),
        opening = result.Study?.Unchanged.Opening is { } o ? new { year = o.Year.Value, o.Revenue, o.FreeIncome, o.NetResult, o.Fund, o.NetDebt, o.ExposedDebt, o.Investments } : null,
        fundEmpty = result.Study?.Unchanged.FundEmpty?.Value,
        robek = result.Study?.Unchanged.Robek?.Value,
        robekLate = result.Study?.Unchanged.RobekLate?.Value,
        unusual = result.Unusual is { } unusual ? new { unusual.Percent, unusual.UsualPercent, unusual.Years, fundEmptyFromUsual = unusual.FromUsual.FundEmpty?.Value, lastResultPercentFromUsual = unusual.FromUsual.Years[^1].ResultPercent } : null,
        years = result.Study?.Unchanged.Years.Zip(result.Risk, (y, r) => new
        {
            year = y.Year.Value,
            resultPercent = y.ResultPercent,
            p10 = r.LowPercent,
            p90 = r.HighPercent,
            belowZero = r.BelowZero,
            fundEmpty = r.FundEmpty,
            fundPercent = y.FundPercent,
            debtPercent = y.DebtPercent,
            revenue = y.Revenue,
            freeIncome = y.FreeIncome,
            demographicCost = y.DemographicCost,
            room = result.Study.Unchanged.Room(y),
            debtCost = y.DebtCost,
            result = y.NetResult,
        }),
        levers = result.Study?.Each.Select(e => new { lever = e.Lever.Name, title = e.Lever.TitleNb, improvement = e.Improvement, lastResultPercent = e.Alone.Years[^1].ResultPercent }),
        combinations = result.Study?.Combinations.Select(e => new { combination = e.Combination.Name, title = e.Combination.TitleNb, levers = e.Combination.Levers, improvement = e.Improvement, sumOfEach = e.SumOfEach, lastResultPercent = e.Path.Years[^1].ResultPercent }),
        together = result.Study is { } study ? new { improvement = study.TogetherImprovement, lastResultPercent = study.Together.Years[^1].ResultPercent } : null,
        noisePercent = result.Noise?.DeviationPercent,
        limits = result.Limits.Select(l => new { concept = l.Concept, atLeast = l.AtLeast, atMost = l.AtMost, kind = l.Kind.ToString(), source = l.SourceNb }),
        notes = result.NotesNb,
    };
}
