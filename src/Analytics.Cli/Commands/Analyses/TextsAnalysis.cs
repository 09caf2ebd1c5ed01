using System.CommandLine;
using System.Globalization;
using Analytics.Analysis.FreeText;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Analytics.Reporting.Text;
using Spectre.Console;

namespace Analytics.Cli.Commands.Analyses;

/// <summary><c>analytics analyse texts</c>: what comments, inputs and conferences' summaries are about.</summary>
internal static class TextsAnalysis
{
    private const string Name = "analyse texts";

    /// <summary>SSB's sign of a figure that is hidden.</summary>
    private const string HiddenSign = ":";

    public static Command Create(GlobalOptions options)
    {
        var source = new Option<string?>("--source") { Description = "Name of one collection in pipelines/texts [default: all of the municipality]", HelpName = "NAME" };
        var round = new Option<string?>("--round") { Description = "One round, such as 2026 [default: the newest of each collection]", HelpName = "ROUND" };
        var themes = new Option<int?>("--themes") { Description = $"How many themes to look for, {TextThemes.Fewest} to {TextThemes.Most} [default: that of the collection's file, or the square root of a third of the texts, 2 to 10]", HelpName = "N" };
        var command = new Command("texts", """
            What comments, inputs from inhabitants and summaries of conferences are about: themes by their words, with the number of texts in each sector.
            Names and numbers are masked; a word is shown when it stands in enough different texts, and a number that is too small, or would tell one, shows as ":".
            The texts themselves are never shown. The same texts give the same themes. Another number of themes is another publication of the same texts.

            Examples:
              analytics analyse texts
              analytics analyse texts --source dialogkonferanse --themes 6
              analytics analyse texts --source innbyggerinnspill --round 2026 --csv > innspill.csv
              analytics analyse texts --json
            """) { source, round, themes };
        command.SetAction(line => Run(options.Read(line), line.GetValue(source), line.GetValue(round), line.GetValue(themes)));
        return command;
    }

    private static int Run(Settings settings, string? source, string? round, int? themes)
    {
        ProjectCommand.RefuseAsOf(Name, settings, "Name a round instead");
        var progress = new TerminalProgress(Console.Error, settings.Quiet, settings.Verbose);
        var result = PublishedTexts.Run(PipelineDefinition.Load(settings.Config), settings.Store, settings.Municipality, source, round, themes, TimeProvider.System, progress);
        AnalysisOutput.Write(settings, () => Json(result), () => WriteCsv(result), () => WriteTables(result));
        AnalysisOutput.WriteNotes(result.NotesNb, settings);
        return ExitCode.Done;
    }

    private static void WriteTables(TextsResult result)
    {
        var terminal = ResultOutput.Terminal();
        foreach (var texts in result.Rounds)
        {
            var overview = texts.Overview;
            terminal.WriteLine($"{texts.TitleNb} {texts.Round}: {overview.Read} tekster, {overview.WithTheme} med tema. Utelatt: {overview.TooShort} for korte, {overview.WithoutTheme} uten tema felles med nok andre. Minst {texts.Minimum} tekster bak hvert tall og ord; {HiddenSign} er skjult.");
            if (overview.Themes.Count > 0)
            {
                var table = AnalysisOutput.Table(["ord", "tekster", .. overview.Sectors.Select(Sector)]);
                foreach (var theme in overview.Themes)
                    table.AddRow([Markup.Escape(string.Join(", ", theme.Words)), Count(theme.Texts), .. theme.BySector.Select(Count)]);
                table.AddRow(["alle med tema", Count(overview.WithTheme), .. overview.SectorTexts.Select(n => Count(n))]);
                terminal.Write(table);
            }

            if (overview.Answers is { } answers)
                terminal.WriteLine($"Svartid: {ReportNumbers.Fixed(answers.MedianDays, 1)} dager (median), {answers.Answered} av {answers.Dated} er besvart.");
            terminal.WriteLine($"Kilde: {texts.SourceNb}.");
        }
    }

    /// <summary>A row a theme and sector; the empty theme and sector are all of them, and a hidden number is empty.</summary>
    private static void WriteCsv(TextsResult result)
    {
        Console.Out.Write("municipality,texts,round,theme,words,sector,n,suppressed,minimum,texts_read,too_short,without_theme,answered,answer_days\r\n");
        foreach (var texts in result.Rounds)
        {
            var overview = texts.Overview;
            Row("", "", "", overview.WithTheme);
            foreach (var (sector, count) in overview.Sectors.Zip(overview.SectorTexts))
                Row("", "", Sector(sector), count);
            foreach (var (theme, number) in overview.Themes.Select((t, i) => (t, (i + 1).ToString(CultureInfo.InvariantCulture))))
            {
                var words = string.Join(' ', theme.Words);
                Row(number, words, "", theme.Texts);
                foreach (var (sector, count) in overview.Sectors.Zip(theme.BySector))
                    Row(number, words, Sector(sector), count);
            }

            void Row(string theme, string words, string sector, int? count) => Console.Out.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{result.Municipality},{texts.Name},{AnalysisOutput.Field(texts.Round)},{theme},{words},{AnalysisOutput.Field(sector)},{count},{(count is null ? "yes" : "")},{texts.Minimum},{overview.Read},{overview.TooShort},{overview.WithoutTheme},{overview.Answers?.Answered},{overview.Answers?.MedianDays}\r\n"));
        }
    }

    private static object Json(TextsResult result) => new
    {
        municipality = result.Municipality.Value,
        texts = result.Rounds.Select(t => new
        {
            texts = t.Name,
            title = t.TitleNb,
            round = t.Round,
            minimum = t.Minimum,
            source = t.SourceNb,
            read = t.Overview.Read,
            tooShort = t.Overview.TooShort,
            withoutTheme = t.Overview.WithoutTheme,
            withTheme = t.Overview.WithTheme,
            sectors = t.Overview.Sectors.Zip(t.Overview.SectorTexts, (sector, count) => new { sector = Sector(sector), texts = count }),
            themes = t.Overview.Themes.Select(theme => new
            {
                words = theme.Words,
                texts = theme.Texts,
                suppressed = theme.Texts is null,
                sectors = t.Overview.Sectors.Zip(theme.BySector, (sector, count) => new { sector = Sector(sector), texts = count, suppressed = count is null }),
            }),
            answers = t.Overview.Answers is { } a ? new { dated = a.Dated, answered = a.Answered, medianDays = a.MedianDays } : null,
        }),
        notes = result.NotesNb,
    };

    private static string Sector(string sector) => sector == TextOverview.OtherSectors ? "Andre" : sector;

    private static string Count(int? count) => count is { } known ? ReportNumbers.Whole(known) : HiddenSign;
}
