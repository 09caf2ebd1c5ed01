using System.CommandLine;
using System.Globalization;
using Analytics.Analysis.Benchmarking;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Spectre.Console;

namespace Analytics.Cli.Commands.Analyses;

/// <summary><c>analytics analyse gap</c>: what the difference to others is made of.</summary>
internal static class GapAnalysis
{
    public static Command Create(GlobalOptions options)
    {
        var against = new Option<string?>("--against") { Description = "group, county, country, a KOSTRA group (EKG08), a county (EKA32), EAK, EAKUO, a group of municipality.yaml, or municipality codes, with commas between [default: the group, the country and the neighbours of municipality.yaml]", HelpName = "WHOM" };
        var command = new Command("gap", """
            The difference in spending to others: what the need explains, what is left, and for services with a target group how much is coverage and how much the cost of a user.

            Examples:
              analytics analyse gap --municipality 3222
              analytics analyse gap --municipality 3222 --against country,3205,3224 --json
            """) { against };
        command.SetAction(line => Run(options.Read(line), line.GetValue(against)));
        return command;
    }

    private static int Run(Settings settings, string? against)
    {
        ProjectCommand.RefuseAsOf("analyse gap", settings, "Leave the date out");
        var result = PublishedGap.Run(PipelineDefinition.Load(settings.Config), settings.Store, settings.Municipality, against, TimeProvider.System);
        AnalysisOutput.Write(settings, () => Json(result), () => WriteCsv(result), () => WriteTables(result));
        AnalysisOutput.WriteNotes(result.NotesNb.Concat(result.Gaps.Select(g => g.NoteNb).Where(n => n.Length > 0)).Distinct(), settings);

        return ExitCode.Done;
    }

    private static void WriteTables(GapResult result)
    {
        var terminal = ResultOutput.Terminal();
        foreach (var rows in result.Gaps.GroupBy(g => g.Reference))
        {
            terminal.WriteLine($"{result.NameNb} mot {rows.Key.NameNb}: kroner per innbygger, og i parentes millioner kroner i året");
            var table = AnalysisOutput.Table("tjeneste", "år", "kommunen", rows.Key.NameNb, "forskjell", "behov", "behovsdel", "nivådel", "forskjell, årsverk", "nivådel, årsverk");
            foreach (var row in rows)
            {
                table.AddRow(
                    Markup.Escape(row.NameNb),
                    row.IsProvisional ? $"{row.Year}*" : $"{row.Year}",
                    Whole(row.Gap.Own),
                    Whole(row.Gap.Reference),
                    Amount(row.Whole),
                    row.Gap.RelativeNeed?.ToString("0.000", CultureInfo.InvariantCulture) ?? "–",
                    Amount(row.Need),
                    Amount(row.Level),
                    Signed(row.Whole.FullTime),
                    Signed(row.Level?.FullTime));
            }

            terminal.Write(table);
        }

        if (result.Splits.Count > 0)
        {
            terminal.WriteLine("Kroner per person i målgruppen = dekningsgrad × enhetskostnad, og i parentes millioner kroner i året");
            var table = AnalysisOutput.Table("tjeneste", "mot", "år", "dekning, %", "mot, %", "kommunen", "mot", "forskjell", "av dekningsgrad", "av enhetskostnad");
            foreach (var row in result.Splits)
            {
                table.AddRow(
                    Markup.Escape(row.Group.LabelNb),
                    Markup.Escape(row.Reference.NameNb),
                    $"{row.Year}",
                    row.OwnCoverage.ToString("0.0", CultureInfo.InvariantCulture),
                    row.ReferenceCoverage.ToString("0.0", CultureInfo.InvariantCulture),
                    Whole(row.Split.Own),
                    Whole(row.Split.Reference),
                    Part(row, row.Split.Gap),
                    Part(row, row.Split.CoveragePart),
                    Part(row, row.Split.UnitCostPart));
            }

            terminal.Write(table);
        }

        if (result.Gaps.Any(g => g.IsProvisional))
            terminal.WriteLine("* Foreløpige tall.");
        if (result.Gaps.Count > 0)
            terminal.WriteLine("En forskjell er ikke et potensial: kvalitet og struktur er ikke vurdert. Tjenestene overlapper, og summeres ikke.");
    }

    private static void WriteCsv(GapResult result)
    {
        Console.WriteLine("municipality,reference,concept,year,provisional,own,reference_value,relative_need,gap,need_part,level_part,gap_millions,need_millions,level_millions,gap_full_time,need_full_time,level_full_time");
        foreach (var g in result.Gaps)
        {
            double?[] numbers =
            [
                g.Gap.Own, g.Gap.Reference, g.Gap.RelativeNeed, g.Gap.Gap, g.Gap.NeedPart, g.Gap.LevelPart,
                g.Whole.Millions, g.Need?.Millions, g.Level?.Millions, g.Whole.FullTime, g.Need?.FullTime, g.Level?.FullTime,
            ];
            Console.WriteLine($"{result.Municipality},{g.Reference.Region},{g.Concept},{g.Year},{(g.IsProvisional ? "true" : "false")},{string.Join(',', numbers.Select(n => n?.ToString("0.######", CultureInfo.InvariantCulture) ?? ""))}");
        }
    }

    private static object Json(GapResult result) => new
    {
        municipality = result.Municipality.Value,
        name = result.NameNb,
        gaps = result.Gaps.Select(g => new
        {
            reference = g.Reference.Region.Value,
            referenceName = g.Reference.NameNb,
            concept = g.Concept,
            name = g.NameNb,
            year = g.Year.Value,
            provisional = g.IsProvisional,
            own = g.Gap.Own,
            referenceValue = g.Gap.Reference,
            relativeNeed = g.Gap.RelativeNeed,
            correctedOwn = g.Gap.CorrectedOwn,
            gap = Json(g.Whole),
            needPart = Json(g.Need),
            levelPart = Json(g.Level),
            note = g.NoteNb,
        }),
        splits = result.Splits.Select(s => new
        {
            reference = s.Reference.Region.Value,
            referenceName = s.Reference.NameNb,
            service = s.Group.Service,
            ages = s.Group.Ages.ToString(),
            year = s.Year.Value,
            ownCoverage = s.OwnCoverage,
            referenceCoverage = s.ReferenceCoverage,
            own = s.Split.Own,
            referenceValue = s.Split.Reference,
            gap = s.Split.Gap,
            coveragePart = s.Split.CoveragePart,
            unitCostPart = s.Split.UnitCostPart,
            persons = s.Persons,
            gapMillions = s.Millions(s.Split.Gap),
            coverageMillions = s.Millions(s.Split.CoveragePart),
            unitCostMillions = s.Millions(s.Split.UnitCostPart),
        }),
        notes = result.NotesNb,
    };

    private static object? Json(GapAmount? amount) => amount is null ? null : new { kroner = amount.KronerPerInhabitant, millions = amount.Millions, fullTime = amount.FullTime };

    private static string Amount(GapAmount? amount) => amount is null ? "–"
        : amount.Millions is { } millions ? $"{Signed(amount.KronerPerInhabitant)} ({millions.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture)})"
        : Signed(amount.KronerPerInhabitant);

    private static string Part(SplitRow row, double kroner) => row.Millions(kroner) is { } millions
        ? $"{Signed(kroner)} ({millions.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture)})"
        : Signed(kroner);

    private static string Signed(double? value) => value?.ToString("+0;-0;0", CultureInfo.InvariantCulture) ?? "–";

    private static string Whole(double value) => value.ToString("0", CultureInfo.InvariantCulture);
}
