using Analytics.Analysis.FreeText;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>The table of what people wrote of in their own words: themes by sector.</summary>
internal static class TextThemesTable
{
    public static TableBlock Of(ReportContext context, TextOutlook texts)
    {
        var overview = texts.Overview;
        var bySector = overview.Sectors.Count > 1;
        List<TableColumn> columns = [new(Say("Ord som går igjen")), new(Say("Tekster"), Numeric: true, Own: true), .. bySector ? overview.Sectors.Select(s => new TableColumn(s == TextOverview.OtherSectors ? Say("Andre") : s, Numeric: true)) : []];
        List<TableRow> rows =
        [
            .. overview.Themes.Select(t => new TableRow(string.Join(", ", t.Words), [Count(t.Texts), .. bySector ? t.BySector.Select(Count) : []])),
            new TableRow(Say("Alle tekster med tema"), [Count(overview.WithTheme), .. bySector ? overview.SectorTexts.Select(n => Count(n)) : []], IsSum: true),
        ];
        return new TableBlock(
            Title(texts),
            Say($"{context.Name} {texts.Round}: {ReportNumbers.Whole(overview.Read)} tekster. For korte til å regnes med: {ReportNumbers.Whole(overview.TooShort)}. Uten tema felles med nok andre: {ReportNumbers.Whole(overview.WithoutTheme)}."),
            new ReportTable(Say($"{Retell(texts.TitleNb)}: temaer{(bySector ? Say(" og sektorer") : "")}"), columns, rows, CardsOnPhone: true),
            context.Sources.Note([], calculated: true, also: Say("egne beregninger"), more: [context.Sources.Other($"texts {texts.Name}", Retell(texts.SourceNb))]),
            [
                new MarginNote(Say("Temaene"), Say($"er funnet av ord som ofte står sammen (TF-IDF og NMF). Hver tekst er telt i temaet den har mest av. Et ord vises bare når det står i minst {ReportNumbers.Whole(texts.Minimum)} ulike tekster, og navn og nummer er tatt bort.")),
                .. overview.Hidden > 0 ? new[] { new MarginNote(Say("Skjult"), Say($"er antall under {ReportNumbers.Whole(texts.Minimum)}, og antall som ellers ville vist hva disse er.")) } : [],
                .. overview.Sectors.Contains(TextOverview.OtherSectors) && bySector ? new[] { new MarginNote(Say("Andre"), Say($"er sektorer der færre enn {ReportNumbers.Whole(texts.Minimum)} tekster har et tema, om nødvendig sammen med den minste av de øvrige.")) } : [],
                .. overview.Answers is { } answers ? new[] { new MarginNote(Say("Svartiden"), Say($"er {Days(answers.MedianDays)} (median) for de {ReportNumbers.Whole(answers.Answered)} av {ReportNumbers.Whole(answers.Dated)} som har fått svar.")) } : [],
            ],
            Wide: bySector && overview.Sectors.Count > 3)
        { Audience = Audience.Process };
    }

    // A hidden number may be the largest, and must not be bounded by what is said of another.
    private static string Title(TextOutlook texts) => texts.Overview.Themes[0] is { Texts: { } most } largest
        ? texts.Overview.Themes.All(t => t.Texts is not null)
            ? Say($"{Retell(texts.TitleNb)}: flest skriver om {Words(largest)} ({ReportNumbers.Whole(most)} tekster)")
            : Say($"{Retell(texts.TitleNb)}: {ReportNumbers.Whole(most)} tekster handler om {Words(largest)}")
        : $"{Retell(texts.TitleNb)}: {ReportNumbers.Whole(texts.Overview.Themes.Count)} {(texts.Overview.Themes.Count == 1 ? Say("tema") : Say("temaer"))}";

    private static string Words(TextTheme theme) => theme.Words.Count > 1 ? Say($"{theme.Words[0]} og {theme.Words[1]}") : theme.Words[0];

    private static string Days(double days) => $"{(days == Math.Floor(days) ? ReportNumbers.Whole(days) : ReportNumbers.Fixed(days, 1))} {(days == 1 ? Say("dag") : Say("dager"))}";

    private static TableCell Count(int? count) => count is { } known ? ReportNumbers.Whole(known) : TableCell.Hidden;
}
