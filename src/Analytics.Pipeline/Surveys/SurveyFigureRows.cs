using System.Globalization;
using Analytics.Analysis.Disclosure;
using Analytics.Analysis.Surveys;
using Analytics.Core.Columns;
using Analytics.Pipeline.Configuration;
using Analytics.Store;

namespace Analytics.Pipeline.Surveys;

/// <summary>Figures that may be shown, as rows of <c>raw.result_survey</c>, written and read.</summary>
internal static class SurveyFigureRows
{
    private static readonly (string Name, Func<SurveyFigure, string> Value)[] Texts =
    [
        ("survey", f => f.Survey), ("round", f => f.Round), ("level", f => f.Group.Level.ToString()), ("sector", f => f.Group.Sector), ("unit", f => f.Group.Name), ("dimension", f => f.Factor),
        ("dimension_name", f => f.FactorNb), ("scale", f => f.Scale), ("suppressed", f => f.Hidden.ToString()), ("spread_suppressed", f => f.SpreadHidden.ToString()), ("corrected", f => f.IsCorrected ? "yes" : "no"),
        ("distribution", f => string.Join(' ', f.Distribution.Select(c => c.ToString(CultureInfo.InvariantCulture)))),
        ("change_against", f => f.Change?.Against ?? ""), ("change_verdict", f => f.Change?.Verdict.ToString() ?? ""), ("rest_against", f => f.Rest?.Against ?? ""), ("rest_verdict", f => f.Rest?.Verdict.ToString() ?? ""),
        ("reference_source", f => f.Reference?.SourceNb ?? ""),
    ];

    private static readonly (string Name, Func<SurveyFigure, double?> Value)[] Numbers =
    [
        ("asked", f => f.Asked), ("answered", f => f.Answered), ("n", f => f.Count), ("mean", f => f.Mean), ("low", f => f.Low), ("high", f => f.High), ("plain_low", f => f.PlainLow), ("plain_high", f => f.PlainHigh),
        ("deviation", f => f.Deviation), ("least_mean", f => f.LeastMean), ("most_mean", f => f.MostMean), ("alpha", f => f.Alpha), ("alpha_low", f => f.AlphaLow), ("alpha_high", f => f.AlphaHigh),
        ("weighted_mean", f => f.WeightedMean), ("effective_n", f => f.EffectiveCount),
        ("change", f => f.Change?.Difference), ("change_low", f => f.Change?.Low), ("change_high", f => f.Change?.High), ("change_p", f => f.Change?.Probability), ("change_g", f => f.Change?.HedgesG),
        ("rest", f => f.Rest?.Difference), ("rest_low", f => f.Rest?.Low), ("rest_high", f => f.Rest?.High), ("rest_p", f => f.Rest?.Probability), ("rest_g", f => f.Rest?.HedgesG),
        ("reference", f => f.Reference?.Score), ("reference_year", f => f.Reference?.Year),
    ];

    /// <summary>The columns, for sessions that have no survey yet.</summary>
    public static IReadOnlyList<DeclaredColumn> Declared { get; } =
    [
        .. new[] { "municipality", "title", "origin", "is_default" }.Concat(Texts.Select(t => t.Name)).Select(n => new DeclaredColumn(n, "VARCHAR")),
        new("minimum", "BIGINT"),
        .. Numbers.Select(n => new DeclaredColumn(n.Name, "DOUBLE")),
    ];

    /// <summary>Figures as columns.</summary>
    public static ColumnBatch Columns(IReadOnlyList<SurveyFigure> figures, SurveyDefinition survey, int minimum) => new(
    [
        CodeColumn.Constant("municipality", survey.Municipality.Value, figures.Count),
        CodeColumn.Constant("title", survey.Instrument.TitleNb, figures.Count),
        CodeColumn.Constant("origin", survey.Municipality.IsFictional ? "fictional" : "real", figures.Count),
        CodeColumn.Constant("is_default", minimum == survey.Minimum ? "yes" : "no", figures.Count),
        .. Texts.Select(t => new TextColumn(t.Name, [.. figures.Select(t.Value)])),
        new IntegerColumn("minimum", [.. figures.Select(_ => (long)minimum)]),
        .. Numbers.Select(n => new NumberColumn(n.Name, [.. figures.Select(f => n.Value(f) ?? double.NaN)])),
    ]);

    /// <summary>The figures of a survey with that minimum, in the order in which they were published.</summary>
    public static IReadOnlyList<SurveyFigure> Read(DuckDbSession session, string survey, int minimum) => session.Query(
        $"SELECT {string.Join(", ", Texts.Select(t => t.Name).Concat(Numbers.Select(n => n.Name)).Select(n => $"\"{n}\""))} FROM {SurveyDatasets.Result.Sql} WHERE survey = $survey AND minimum = $minimum",
        row =>
        {
            string Text(string name) => row.GetString(Array.FindIndex(Texts, t => t.Name == name));
            double? Number(string name) => Texts.Length + Array.FindIndex(Numbers, n => n.Name == name) is var at && row.IsDBNull(at) ? null : row.GetDouble(at);
            return new SurveyFigure(Text("survey"), Text("round"), new SurveyGroup(Enum.Parse<SurveyLevel>(Text("level")), Text("sector"), Text("unit")), Text("dimension"), Text("dimension_name"), Text("scale"))
            {
                Hidden = Enum.Parse<HiddenReason>(Text("suppressed")),
                SpreadHidden = Enum.Parse<HiddenReason>(Text("spread_suppressed")),
                IsCorrected = Text("corrected") == "yes",
                Distribution = [.. Text("distribution").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => int.Parse(c, CultureInfo.InvariantCulture))],
                Asked = (int?)Number("asked"),
                Answered = (int?)Number("answered"),
                Count = (int?)Number("n"),
                Mean = Number("mean"),
                Low = Number("low"),
                High = Number("high"),
                PlainLow = Number("plain_low"),
                PlainHigh = Number("plain_high"),
                Deviation = Number("deviation"),
                LeastMean = Number("least_mean"),
                MostMean = Number("most_mean"),
                Alpha = Number("alpha"),
                AlphaLow = Number("alpha_low"),
                AlphaHigh = Number("alpha_high"),
                WeightedMean = Number("weighted_mean"),
                EffectiveCount = Number("effective_n"),
                Change = Difference("change"),
                Rest = Difference("rest"),
                Reference = Number("reference") is { } reference ? new SurveyReference(Text("dimension"), reference, (int)Number("reference_year")!.Value, Text("reference_source")) : null,
            };

            SurveyFigureDifference? Difference(string name) => Number(name) is not { } points
                ? null
                : new SurveyFigureDifference(Text($"{name}_against"), points, Number($"{name}_low"), Number($"{name}_high"), Number($"{name}_p"), Number($"{name}_g"), Enum.Parse<ChangeVerdict>(Text($"{name}_verdict")));
        },
        ("survey", survey),
        ("minimum", (long)minimum));
}
