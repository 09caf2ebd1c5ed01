using Analytics.Analysis.Disclosure;
using Analytics.Analysis.Surveys;
using Analytics.Core;
using Analytics.Notebooks.Tables;
using Analytics.Pipeline.Analyses;

namespace Analytics.Notebooks.Analyses;

/// <summary>Surveys after disclosure control as a table: what is hidden is confidential, and neither missing nor zero.</summary>
internal static class SurveyTable
{
    public static Table Of(SurveyResult result)
    {
        var figures = result.Surveys.SelectMany(s => s.Figures.Select(f => (Survey: s, Figure: f))).ToList();
        if (figures.Count == 0)
            throw new ConfigurationException($"Survey, {result.Municipality}", string.Join(' ', result.NotesNb).TrimEnd('.'), "a survey of the municipality in pipelines/surveys, with answers read in", "Write its file there, and run: analytics run --data FOLDER");
        Column Column(string name, Func<SurveyFigure, object?> value, string unit = "") => new(name, [.. figures.Select(f => Cell.Of(value(f.Figure)))], unit);
        return new Table(
            [
                Column("survey", f => f.Survey),
                Column("round", f => f.Round),
                Column("level", f => LevelNb(f.Group.Level)),
                Column("unit", f => f.Group.LabelNb),
                Column("factor", f => f.Factor),
                Column("name", f => f.FactorNb),
                Column("asked", f => Hidden(f.Asked, f.Hidden), "personer"),
                Column("answered", f => Hidden(f.Answered, f.Hidden), "personer"),
                Column("n", f => Hidden(f.Count, f.Hidden), "svar"),
                Column("mean", f => Hidden(f.Mean, f.Hidden)),
                Column("low", f => Hidden(f.Low, f.SpreadHidden)),
                Column("high", f => Hidden(f.High, f.SpreadHidden)),
                Column("change", f => Hidden(f.Change?.Difference, f.Hidden)),
                Column("change_verdict", f => VerdictNb(f.Change)),
                Column("rest", f => Hidden(f.Rest?.Difference, f.Hidden)),
                Column("rest_verdict", f => VerdictNb(f.Rest)),
                new Column("minimum", [.. figures.Select(f => Cell.Of(f.Survey.Minimum))], "svar"),
                Column("hidden", f => ReasonNb(f.Hidden)),
            ],
            [.. figures.Select(f => new Origin("", null, $"{f.Figure.Group.LabelNb}, {f.Figure.FactorNb}, {f.Figure.Round}, minst {f.Survey.Minimum} svar bak hvert tall: {f.Survey.SourceNb}"))]);
    }

    // A figure that is shown can lack a part for other reasons, such as that nobody knows how many were asked.
    private static Cell Hidden(double? value, HiddenReason reason) => value is null && reason != HiddenReason.None ? new Cell(null, CellStatus.Confidential) : Cell.Of(value);

    private static Cell Hidden(int? value, HiddenReason reason) => value is null && reason != HiddenReason.None ? new Cell(null, CellStatus.Confidential) : Cell.Of(value);

    private static string LevelNb(SurveyLevel level) => level switch
    {
        SurveyLevel.Municipality => "kommune",
        SurveyLevel.Sector => "sektor",
        SurveyLevel.Unit => "enhet",
        _ => "bakgrunn",
    };

    private static string? VerdictNb(SurveyFigureDifference? difference) => difference?.Verdict switch
    {
        null => null,
        ChangeVerdict.Certain => "sikker",
        ChangeVerdict.TooSmall => "liten",
        ChangeVerdict.Uncertain => "usikker",
        _ => "for få svar",
    };

    private static string? ReasonNb(HiddenReason reason) => reason switch
    {
        HiddenReason.None => null,
        HiddenReason.TooFew => "for få svar",
        HiddenReason.AllEqual => "alle svarte likt",
        HiddenReason.TooCloseToEarlier => "for nær det som er vist før",
        HiddenReason.Complementary => "verner et annet tall",
        _ => "hele tabellen er holdt tilbake",
    };
}
