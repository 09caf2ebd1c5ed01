using Analytics.Analysis.Surveys;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>The tables of a survey.</summary>
internal static class SurveyTable
{
    /// <summary>More columns than these do not fit on a page.</summary>
    private const int MostFactorsAcross = 10;

    /// <summary>The figures of the whole municipality.</summary>
    public static List<SurveyFigure> OfWhole(SurveyOutlook survey) => [.. survey.Figures.Where(f => f.Group == SurveyGroup.Municipality)];

    /// <summary>"1–5", "−3 til +3".</summary>
    public static string ScaleNb(SurveyOutlook survey) => ScaleNb(survey.Instrument.Scale);

    /// <summary>As for a survey.</summary>
    public static string ScaleNb(ScoreScale scale) => scale.Low < 0
        ? Say($"{ReportNumbers.Whole(scale.Low)} til +{ReportNumbers.Whole(scale.High)}")
        : ReportNumbers.Range(ReportNumbers.Whole(scale.Low), ReportNumbers.Whole(scale.High));

    /// <summary>The municipality, factor by factor.</summary>
    public static TableBlock Whole(ReportContext context, SurveyOutlook survey)
    {
        var figures = OfWhole(survey);
        var withReference = figures.Any(f => f.Reference is not null);
        var earlier = figures.Select(f => f.Change?.Against).FirstOrDefault(a => a is not null);
        List<TableColumn> columns = [new(Say("Faktor")), new(Say("Svar"), Numeric: true), new(Say("Snitt"), Numeric: true, Own: true), new(Say("95 %-intervall"), Numeric: true)];
        if (earlier is not null)
            columns.AddRange([new TableColumn(Say($"Siden {earlier}"), Numeric: true), new TableColumn(Say("Vurdering"))]);
        if (withReference)
            columns.Add(new TableColumn(Say("Landet"), Numeric: true));
        List<TableRow> rows = [.. figures.Select(f => new TableRow(Retell(f.FactorNb),
        [
            f.Count is { } count ? ReportNumbers.Whole(count) : TableCell.Hidden,
            Score(f.Mean),
            f is { Low: { } low, High: { } high } ? Say($"{ReportNumbers.Fixed(low, 2)} til {ReportNumbers.Fixed(high, 2)}") : TableCell.Hidden,
            .. earlier is null ? [] : new TableCell[] { f.Change is { } change ? ReportNumbers.Signed(change.Difference, 2) : ".", Verdict(f.Change) },
            .. withReference ? [f.Reference is { } reference ? ReportNumbers.Fixed(reference.Score, 2) : "."] : Array.Empty<TableCell>(),
        ]))];
        var certain = figures.Where(f => f.Change?.Verdict == ChangeVerdict.Certain).MaxBy(f => Math.Abs(f.Change!.Difference));
        var title = certain is null
            ? Say($"{Retell(survey.Instrument.TitleNb)}: snitt for kommunen samlet")
            : Say($"{Retell(survey.Instrument.TitleNb)}: størst endring er {ReportWords.Lower(Retell(certain.FactorNb))} ({ReportNumbers.Signed(certain.Change!.Difference, 2)})");
        return new TableBlock(
            title,
            Say($"{context.Name} {figures[0].Round}, skala {ScaleNb(survey)}"),
            new ReportTable(Say($"{Retell(survey.Instrument.TitleNb)}, hele kommunen"), columns, rows),
            Note(context, survey),
            [
                new MarginNote(Say("Intervallet"), figures.Any(f => f.IsCorrected) ? Say("er korrigert for hvor stor andel av de spurte som har svart.") : Say("er uten korreksjon: hvor mange som ble spurt, er ikke kjent.")),
                .. earlier is null ? [] : new[] { new MarginNote(Say("Endring"), Say($"brukes bare når forskjellen er sikker etter justering for alle faktorene (Holm), og minst {ReportNumbers.Limit(survey.Instrument.LeastChange)} poeng.")) },
            ]);
    }

    /// <summary>Units and sectors side by side; what disclosure control has hidden is hidden here.</summary>
    public static TableBlock Units(ReportContext context, SurveyOutlook survey)
    {
        var groups = survey.Figures.Where(f => f.Group.Level is SurveyLevel.Sector or SurveyLevel.Unit).GroupBy(f => f.Group).ToList();
        var factors = survey.Instrument.Factors.Take(MostFactorsAcross).ToList();
        List<TableColumn> columns = [new(Say("Enhet")), new(Say("Svar"), Numeric: true), .. factors.Select(f => new TableColumn(Retell(f.NameNb), Numeric: true))];
        List<TableRow> rows = [.. groups.Select(g => new TableRow(
            Name(g.Key.LabelNb),
            [g.First().Answered is { } answered ? ReportNumbers.Whole(answered) : TableCell.Hidden, .. factors.Select(f => Score(g.First(x => x.Factor == f.Code).Mean))],
            IsSum: g.Key.Level == SurveyLevel.Sector)
        { Topic = new Topic(TopicKind.OwnSector, g.Key.Sector) })];
        var stands = groups.SelectMany(g => g).Where(f => f.Group.Level == SurveyLevel.Unit && f.Rest?.Verdict == ChangeVerdict.Certain).OrderByDescending(f => Math.Abs(f.Rest!.Difference)).FirstOrDefault();
        return new TableBlock(
            stands is null
                ? Say($"{Retell(survey.Instrument.TitleNb)}: ingen enhet skiller seg sikkert fra resten")
                : Say($"{Retell(survey.Instrument.TitleNb)}: {Name(stands.Group.LabelNb)} skiller seg mest fra resten ({ReportWords.Lower(Retell(stands.FactorNb))}, {ReportNumbers.Signed(stands.Rest!.Difference, 2)})"),
            Say($"Snitt per enhet i {context.Name} {groups[0].First().Round}, skala {ScaleNb(survey)}"),
            new ReportTable(Say($"{Retell(survey.Instrument.TitleNb)} per enhet"), columns, rows, CardsOnPhone: true),
            Note(context, survey),
            [new MarginNote(Say("Skjult"), Say($"er tall med færre enn {ReportNumbers.Whole(survey.Minimum)} svar bak seg, tall der alle har svart likt, og tall som ellers ville vist hva disse er."))],
            Wide: true)
        { Audience = Audience.Process };
    }

    private static TableCell Score(double? score) => score is { } known ? ReportNumbers.Fixed(known, 2) : TableCell.Hidden;

    private static TableCell Verdict(SurveyFigureDifference? difference) => difference?.Verdict switch
    {
        ChangeVerdict.Certain => Say("endring"),
        ChangeVerdict.TooSmall => Say("for liten til å legge vekt på"),
        ChangeVerdict.Uncertain => Say("kan være tilfeldig"),
        ChangeVerdict.TooFew => Say("for få svar"),
        _ => ".",
    };

    private static SourceNote Note(ReportContext context, SurveyOutlook survey) =>
        context.Sources.Note([], calculated: true, also: Say("egne beregninger"), more: [context.Sources.Other($"survey {survey.Instrument.Code}", Retell(survey.SourceNb))]);
}
