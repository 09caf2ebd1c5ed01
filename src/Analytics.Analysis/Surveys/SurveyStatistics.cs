namespace Analytics.Analysis.Surveys;

/// <summary>The statistics of a round, before any of them is hidden: never to be shown or stored as they are.</summary>
/// <param name="Instrument">The questionnaire.</param>
/// <param name="Round">The round.</param>
/// <param name="Groups">The municipality, its sectors and units, then backgrounds.</param>
public sealed record SurveyStatistics(SurveyInstrument Instrument, string Round, IReadOnlyList<GroupResult> Groups)
{
    /// <summary>Computes the statistics of a round.</summary>
    public static SurveyStatistics Of(SurveyRound round)
    {
        ArgumentNullException.ThrowIfNull(round);
        var columns = Columns(round, [.. Enumerable.Range(0, round.Respondents)]);
        var groups = round.Groups().Select(g => Result(round, g.Group, columns, g.Respondents, g.Population)).ToList();
        foreach (var background in round.Backgrounds)
        {
            for (var category = 0; category < background.Categories.Count; category++)
            {
                int[] members = [.. Enumerable.Range(0, round.Respondents).Where(r => background.CategoryOf[r] == category)];
                groups.Add(Result(round, new SurveyGroup(SurveyLevel.Background, background.NameNb, background.Categories[category]), Columns(round, members), ..members.Length, null));
            }
        }

        return new SurveyStatistics(round.Instrument, round.Name, groups);
    }

    /// <summary>The result of a group, or null.</summary>
    public GroupResult? Find(SurveyGroup group) => Groups.FirstOrDefault(g => g.Group == group);

    private static List<FactorColumns> Columns(SurveyRound round, int[] respondents)
    {
        var (columns, next) = (new List<FactorColumns>(), 0);
        var isWhole = respondents.Length == round.Respondents;
        var weights = round.Weights is { } all ? (isWhole ? all : Array.ConvertAll(respondents, r => all[r])) : null;
        foreach (var factor in round.Instrument.Factors)
        {
            double[][] items = [.. round.Answers[next..(next + factor.Items.Count)].Select(item => isWhole ? item : Array.ConvertAll(respondents, r => item[r]))];
            columns.Add(new FactorColumns(factor, items, FactorScores.Of(items, respondents.Length), weights));
            next += factor.Items.Count;
        }

        return columns;
    }

    private static GroupResult Result(SurveyRound round, SurveyGroup group, List<FactorColumns> columns, Range respondents, int? population)
    {
        var (start, count) = respondents.GetOffsetAndLength(columns[0].Scores.Length);
        if (population < count)
            throw new ArgumentException($"{group.LabelNb} has {count} respondents of {population} who were asked: correct the frame of round {round.Name}.", nameof(round));
        return new GroupResult(group, new ResponseRate(count, population), [.. columns.Select(c => c.Result(round.Instrument.Scale, start, count, population))]);
    }

    /// <summary>A factor's answers and scores of some respondents.</summary>
    private sealed record FactorColumns(SurveyFactor Factor, double[][] Items, double[] Scores, double[]? Weights)
    {
        public FactorResult Result(ScoreScale scale, int start, int count, int? population)
        {
            ArraySegment<double>[] items = [.. Items.Select(item => new ArraySegment<double>(item, start, count))];
            var scores = Scores.AsSpan(start, count);
            return new FactorResult(
                Factor,
                MeanEstimate.Of(SampleMoments.Of(scores), population),
                MeanOfAll(items),
                AnswerDistribution.Of(scale, items),
                Weights is null || !HasWeight(scores, Weights.AsSpan(start, count)) ? null : WeightedMean.Of(scores, Weights.AsSpan(start, count)),
                CronbachAlpha.Of([.. items.Select(i => (IReadOnlyList<double>)i)]),
                AreEqual(scores)) { OfScored = AnswerDistribution.OfScored(scale, items, scores) };
        }

        private static bool HasWeight(ReadOnlySpan<double> scores, ReadOnlySpan<double> weights)
        {
            for (var i = 0; i < scores.Length; i++)
            {
                if (!double.IsNaN(scores[i]) && weights[i] > 0)
                    return true;
            }

            return false;
        }

        private static double MeanOfAll(ArraySegment<double>[] items)
        {
            var (count, sum) = (0, 0.0);
            foreach (var item in items)
            {
                foreach (var answer in item.AsSpan())
                {
                    if (double.IsNaN(answer))
                        continue;
                    count++;
                    sum += answer;
                }
            }

            return count == 0 ? double.NaN : sum / count;
        }

        private static bool AreEqual(ReadOnlySpan<double> scores)
        {
            var (first, count) = (double.NaN, 0);
            foreach (var score in scores)
            {
                if (double.IsNaN(score))
                    continue;
                if (count++ == 0)
                    first = score;
                else if (Math.Abs(score - first) > 1e-9)
                    return false;
            }

            return count > 0;
        }
    }
}
