using Analytics.Analysis.Disclosure;

namespace Analytics.Analysis.Surveys;

/// <summary>
/// From statistics to what may be shown. Of every round these tables are protected: how many answered, the means of each factor, and the distribution of each factor, which decides on everything
/// that tells of spread; all over units, sectors and the municipality, and for each background over its categories. Differences are shown where both sides are.
/// </summary>
public static class SurveyPublication
{
    /// <summary>More would let sums of scores, and with them single answers, be worked out from rounded means and shares.</summary>
    private const int Decimals = 2;

    /// <summary>Decides what is shown.</summary>
    /// <param name="rounds">The rounds, earliest first.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="ledger">Everything published earlier.</param>
    /// <param name="references">National figures.</param>
    public static PublishedSurvey Of(IReadOnlyList<SurveyStatistics> rounds, DisclosureRules rules, ReleaseLedger ledger, IReadOnlyList<SurveyReference> references)
    {
        ArgumentNullException.ThrowIfNull(rounds);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(references);
        var tables = new SurveyTables(rules, ledger);
        var shown = rounds.Select(tables.Protect).ToList();
        var figures = new List<SurveyFigure>();
        for (var i = 0; i < rounds.Count; i++)
        {
            var changes = i == 0 ? [] : SurveyDifferences.BetweenRounds(rounds[i - 1], rounds[i]).ToDictionary(d => (d.Group, d.Factor.Code));
            var rests = SurveyDifferences.AgainstTheRest(rounds[i]).ToDictionary(d => (d.Group, d.Factor.Code));
            foreach (var group in rounds[i].Groups)
            {
                foreach (var factor in group.Factors)
                {
                    var key = (group.Group, factor.Factor.Code);
                    var figure = Figure(rounds[i], group, factor, shown[i], references);
                    figures.Add(figure.Hidden != HiddenReason.None ? figure : figure with
                    {
                        Change = changes.GetValueOrDefault(key) is { } change && shown[i - 1].MeanOf(key) == HiddenReason.None
                            ? Difference(change, rounds[i - 1].Round, figure.SpreadHidden == HiddenReason.None && shown[i - 1].SpreadOf(key) == HiddenReason.None)
                            : null,
                        Rest = rests.GetValueOrDefault(key) is { } rest && shown[i].MeanOf((SurveyGroup.Municipality, factor.Factor.Code)) == HiddenReason.None
                            ? Difference(rest, "resten", figure.SpreadHidden == HiddenReason.None && shown[i].SpreadOf((SurveyGroup.Municipality, factor.Factor.Code)) == HiddenReason.None)
                            : null,
                    });
                }
            }
        }

        return new PublishedSurvey(figures, tables.Ledger, tables.Findings);
    }

    private static SurveyFigure Figure(SurveyStatistics round, GroupResult group, FactorResult factor, ShownCells shown, IReadOnlyList<SurveyReference> references)
    {
        var key = (group.Group, factor.Factor.Code);
        var answered = shown.AnsweredOf(group.Group) == HiddenReason.None ? group.Rate.Answered : (int?)null;
        var figure = new SurveyFigure(round.Instrument.Code, round.Round, group.Group, factor.Factor.Code, factor.Factor.NameNb, round.Instrument.Scale.Name)
        {
            Hidden = shown.MeanOf(key),
            SpreadHidden = shown.MeanOf(key) is var mean && mean != HiddenReason.None ? mean : shown.SpreadOf(key),
            Asked = group.Rate.Asked,
            Answered = answered,
            Reference = references.FirstOrDefault(r => r.Factor == factor.Factor.Code),
        };
        if (figure.Hidden != HiddenReason.None)
            return figure;
        var estimate = factor.Estimate;
        var bounds = estimate is { Population: > 0, Moments.Count: > 0 }
            ? NonresponseBounds.Of(new Score(estimate.Moments.Mean, round.Instrument.Scale), (double)estimate.Moments.Count / estimate.Population.Value)
            : null;
        figure = figure with
        {
            Count = estimate.Moments.Count,
            Mean = Rounded(estimate.Moments.Mean),
            LeastMean = Rounded(bounds?.Low),
            MostMean = Rounded(bounds?.High),
            WeightedMean = group.Group.Level == SurveyLevel.Municipality ? Rounded(factor.Weighted?.Mean) : null,
            EffectiveCount = group.Group.Level == SurveyLevel.Municipality ? Rounded(factor.Weighted?.EffectiveCount) : null,
        };
        return figure.SpreadHidden != HiddenReason.None ? figure : figure with
        {
            Low = Rounded(estimate.Shown?.Low),
            High = Rounded(estimate.Shown?.High),
            IsCorrected = estimate.CorrectedInterval is not null,
            PlainLow = Rounded(estimate.Interval?.Low),
            PlainHigh = Rounded(estimate.Interval?.High),
            Deviation = Rounded(estimate.Moments.Deviation),
            Alpha = Rounded(factor.Alpha.Value?.Raw),
            AlphaLow = Rounded(factor.Alpha.Value?.Interval.Low),
            AlphaHigh = Rounded(factor.Alpha.Value?.Interval.High),
            Distribution = factor.OfScored.Percentages,
        };
    }

    private static SurveyFigureDifference? Difference(FactorDifference difference, string against, bool withSpread)
    {
        if (Rounded(difference.Second.Moments.Mean) is not { } second || Rounded(difference.First.Moments.Mean) is not { } first)
            return null;
        var points = Math.Round(second - first, Decimals);
        return withSpread && difference.Difference is { } test
            ? new SurveyFigureDifference(against, points, Rounded(test.Interval.Low), Rounded(test.Interval.High), Known(difference.Holm), Rounded(difference.HedgesG), difference.Verdict)
            : new SurveyFigureDifference(against, points, null, null, null, null, ChangeVerdict.TooFew);
    }

    private static double? Rounded(double? value) => value is { } number && double.IsFinite(number) ? Math.Round(number, Decimals, MidpointRounding.AwayFromZero) : null;

    private static double? Known(double value) => double.IsFinite(value) ? Math.Round(value, 4) : null;
}
