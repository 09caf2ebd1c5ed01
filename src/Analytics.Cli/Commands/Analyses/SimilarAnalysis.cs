using System.CommandLine;
using System.Globalization;
using Analytics.Analysis.Benchmarking;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Spectre.Console;

namespace Analytics.Cli.Commands.Analyses;

/// <summary><c>analytics analyse similar</c>: the municipalities that are most like one, and in what.</summary>
internal static class SimilarAnalysis
{
    public static Command Create(GlobalOptions options)
    {
        var count = new Option<int>("--count") { Description = "How many to show", DefaultValueFactory = _ => 10, HelpName = "N" };
        var command = new Command("similar", """
            Municipalities that are alike in size, centrality, ages, free income and need, and what they are alike and different in.

            Examples:
              analytics analyse similar --municipality 3222
              analytics analyse similar --municipality 3222 --count 5 --json
            """) { count };
        command.SetAction(line => Run(options.Read(line), ProjectCommand.Range("analyse similar", "--count", line.GetValue(count), 1, 1000)));
        return command;
    }

    private static int Run(Settings settings, int count)
    {
        ProjectCommand.RefuseAsOf("analyse similar", settings, "Leave the date out");
        var result = PublishedSimilar.Run(PipelineDefinition.Load(settings.Config), settings.Store, settings.Municipality, TimeProvider.System);
        List<SimilarMunicipality> shown = [.. (result.Similar?.Nearest ?? []).Take(count)];
        AnalysisOutput.Write(settings, () => Json(result, shown), () => WriteCsv(result, shown), () =>
        {
            if (result.Similar is not null)
                WriteTable(result, shown);
        });
        AnalysisOutput.WriteNotes(result.NotesNb, settings);

        return ExitCode.Done;
    }

    private static void WriteTable(SimilarResult result, List<SimilarMunicipality> shown)
    {
        var terminal = ResultOutput.Terminal();
        terminal.WriteLine($"{result.NameNb} ({result.Municipality}): de som ligner mest, avstand i standardavvik mellom kommunene");
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("kommune", "avstand", "ligner mest i", "skiller seg mest i");
        foreach (var other in shown)
        {
            table.AddRow(
                $"{other.Profile.Municipality} {Markup.Escape(other.Profile.NameNb)}",
                other.Distance.ToString("0.00", CultureInfo.InvariantCulture),
                Markup.Escape(string.Join("; ", other.Differences.Take(2).Select(Words))),
                Markup.Escape(string.Join("; ", other.Differences.Reverse().Take(2).Select(Words))));
        }

        terminal.Write(table);
    }

    private static void WriteCsv(SimilarResult result, List<SimilarMunicipality> shown)
    {
        Console.WriteLine("municipality,similar,distance,trait,own,other,deviations,share");
        foreach (var other in shown)
        {
            foreach (var d in other.Differences)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Municipality},{other.Profile.Municipality},{other.Distance:0.####},{d.Trait.Code},{d.Own:0.####},{d.Other:0.####},{d.Deviations:0.####},{d.Share:0.####}"));
        }
    }

    private static object Json(SimilarResult result, List<SimilarMunicipality> shown) => new
    {
        municipality = result.Municipality.Value,
        name = result.NameNb,
        similar = shown.Select(s => new
        {
            municipality = s.Profile.Municipality.Value,
            name = s.Profile.NameNb,
            distance = s.Distance,
            differences = s.Differences.Select(d => new { trait = d.Trait.Code, name = d.Trait.NameNb, own = d.Own, other = d.Other, deviations = d.Deviations, share = d.Share }),
        }),
        notes = result.NotesNb,
    };

    private static string Words(TraitDifference d) => $"{d.Trait.NameNb} {Text(d.Other)} mot {Text(d.Own)}{(d.Trait.Unit.Length > 0 ? $" {d.Trait.Unit}" : "")}";

    private static string Text(double value) => value.ToString(Math.Abs(value) < 10 ? "0.##" : Math.Abs(value) < 1000 ? "0.#" : "0", CultureInfo.InvariantCulture);
}
