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
        ? $"{NorwegianNumbers.Whole(scale.Low)} til +{NorwegianNumbers.Whole(scale.High)}"
        : NorwegianNumbers.Range(NorwegianNumbers.Whole(scale.Low), NorwegianNumbers.Whole(scale.High));

    /// <summary>The municipality, factor by factor.</summary>
    public static TableBlock Whole(ReportContext context, SurveyOutlook survey)
    {
        var figures = OfWhole(survey);
        var withReference = figures.Any(f => f.Reference is not null);
        var earlier = figures.Select(f => f.Change?.Against).FirstOrDefault(a => a is not null);
        List<TableColumn> columns = [new("Faktor"), new("Svar", Numeric: true), new("Snitt", Numeric: true, Own: true), new("95 %-intervall", Numeric: true)];
        if (earlier is not null)
            columns.AddRange([new TableColumn($"Siden {earlier}", Numeric: true), new TableColumn("Vurdering")]);
        if (withReference)
            columns.Add(new TableColumn("Landet", Numeric: true));
        List<TableRow> rows = [.. figures.Select(f => new TableRow(f.FactorNb,
        [
            f.Count is { } count ? NorwegianNumbers.Whole(count) : TableCell.Hidden,
            Score(f.Mean),
            f is { Low: { } low, High: { } high } ? $"{NorwegianNumbers.Fixed(low, 2)} til {NorwegianNumbers.Fixed(high, 2)}" : TableCell.Hidden,
            .. earlier is null ? [] : new TableCell[] { f.Change is { } change ? NorwegianNumbers.Signed(change.Difference, 2) : ".", Verdict(f.Change) },
            .. withReference ? [f.Reference is { } reference ? NorwegianNumbers.Fixed(reference.Score, 2) : "."] : Array.Empty<TableCell>(),
        ]))];
        var certain = figures.Where(f => f.Change?.Verdict == ChangeVerdict.Certain).MaxBy(f => Math.Abs(f.Change!.Difference));
        var title = certain is null
            ? $"{survey.Instrument.TitleNb}: snitt for kommunen samlet"
            : $"{survey.Instrument.TitleNb}: størst endring er {NorwegianWords.Lower(certain.FactorNb)} ({NorwegianNumbers.Signed(certain.Change!.Difference, 2)})";
        return new TableBlock(
            title,
            $"{context.Name} {figures[0].Round}, skala {ScaleNb(survey)}",
            new ReportTable($"{survey.Instrument.TitleNb}, hele kommunen", columns, rows),
            Note(context, survey),
            [
                new MarginNote("Intervallet", figures.Any(f => f.IsCorrected) ? "er korrigert for hvor stor andel av de spurte som har svart." : "er uten korreksjon: hvor mange som ble spurt, er ikke kjent."),
                .. earlier is null ? [] : new[] { new MarginNote("Endring", $"brukes bare når forskjellen er sikker etter justering for alle faktorene (Holm), og minst {NorwegianNumbers.Limit(survey.Instrument.LeastChange)} poeng.") },
            ]);
    }

    /// <summary>Units and sectors side by side; what disclosure control has hidden is hidden here.</summary>
    public static TableBlock Units(ReportContext context, SurveyOutlook survey)
    {
        var groups = survey.Figures.Where(f => f.Group.Level is SurveyLevel.Sector or SurveyLevel.Unit).GroupBy(f => f.Group).ToList();
        var factors = survey.Instrument.Factors.Take(MostFactorsAcross).ToList();
        List<TableColumn> columns = [new("Enhet"), new("Svar", Numeric: true), .. factors.Select(f => new TableColumn(f.NameNb, Numeric: true))];
        List<TableRow> rows = [.. groups.Select(g => new TableRow(
            g.Key.LabelNb,
            [g.First().Answered is { } answered ? NorwegianNumbers.Whole(answered) : TableCell.Hidden, .. factors.Select(f => Score(g.First(x => x.Factor == f.Code).Mean))],
            IsSum: g.Key.Level == SurveyLevel.Sector))];
        var stands = groups.SelectMany(g => g).Where(f => f.Group.Level == SurveyLevel.Unit && f.Rest?.Verdict == ChangeVerdict.Certain).OrderByDescending(f => Math.Abs(f.Rest!.Difference)).FirstOrDefault();
        return new TableBlock(
            stands is null
                ? $"{survey.Instrument.TitleNb}: ingen enhet skiller seg sikkert fra resten"
                : $"{survey.Instrument.TitleNb}: {stands.Group.LabelNb} skiller seg mest fra resten ({NorwegianWords.Lower(stands.FactorNb)}, {NorwegianNumbers.Signed(stands.Rest!.Difference, 2)})",
            $"Snitt per enhet i {context.Name} {groups[0].First().Round}, skala {ScaleNb(survey)}",
            new ReportTable($"{survey.Instrument.TitleNb} per enhet", columns, rows, CardsOnPhone: true),
            Note(context, survey),
            [new MarginNote("Skjult", $"er tall med færre enn {NorwegianNumbers.Whole(survey.Minimum)} svar bak seg, tall der alle har svart likt, og tall som ellers ville vist hva disse er.")],
            Wide: true);
    }

    private static TableCell Score(double? score) => score is { } known ? NorwegianNumbers.Fixed(known, 2) : TableCell.Hidden;

    private static TableCell Verdict(SurveyFigureDifference? difference) => difference?.Verdict switch
    {
        ChangeVerdict.Certain => "endring",
        ChangeVerdict.TooSmall => "for liten til å legge vekt på",
        ChangeVerdict.Uncertain => "kan være tilfeldig",
        ChangeVerdict.TooFew => "for få svar",
        _ => ".",
    };

    private static SourceNote Note(ReportContext context, SurveyOutlook survey) =>
        context.Sources.Note([], calculated: true, also: "egne beregninger", more: [context.Sources.Other($"survey {survey.Instrument.Code}", survey.SourceNb)]);
}
