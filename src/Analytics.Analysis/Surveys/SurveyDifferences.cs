namespace Analytics.Analysis.Surveys;

/// <summary>Differences between rounds, and between a group and the rest of the municipality. Before anything is hidden.</summary>
public static class SurveyDifferences
{
    private const double Significance = 0.05;

    /// <summary>The change of every group that is in both rounds. Respondents are not linked, so the groups are taken as separate samples.</summary>
    /// <exception cref="ArgumentException">The rounds are of different scales.</exception>
    public static IReadOnlyList<FactorDifference> BetweenRounds(SurveyStatistics earlier, SurveyStatistics later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        later.Instrument.Scale.RefuseOther(earlier.Instrument.Scale);
        var before = earlier.Groups.ToDictionary(g => g.Group);
        return [.. later.Groups.Where(g => before.ContainsKey(g.Group)).SelectMany(now => Of(
            later.Instrument,
            now.Group,
            now.Factors.Where(f => before[now.Group].Find(f.Factor.Code) is not null).Select(f => (f.Factor, before[now.Group].Find(f.Factor.Code)!.Estimate, f.Estimate))))];
    }

    /// <summary>Each unit and sector against all others of the municipality, so that a large unit is not compared with itself.</summary>
    public static IReadOnlyList<FactorDifference> AgainstTheRest(SurveyStatistics round)
    {
        ArgumentNullException.ThrowIfNull(round);
        var all = round.Find(SurveyGroup.Municipality)!;
        return [.. round.Groups.Where(g => g.Group.Level is SurveyLevel.Sector or SurveyLevel.Unit && g.Rate.Answered < all.Rate.Answered).SelectMany(own => Of(
            round.Instrument,
            own.Group,
            own.Factors.Select(f => (f.Factor, Rest(all.Find(f.Factor.Code)!.Estimate, f.Estimate), f.Estimate))))];
    }

    private static IEnumerable<FactorDifference> Of(SurveyInstrument instrument, SurveyGroup group, IEnumerable<(SurveyFactor Factor, MeanEstimate First, MeanEstimate Second)> pairs)
    {
        var tested = pairs.Select(p => (p.Factor, p.First, p.Second, Difference: MeanDifference.Welch(p.Second, p.First))).ToList();
        double[] probabilities = [.. tested.Select(t => t.Difference?.Probability ?? double.NaN)];
        var (holm, hochberg) = (MultipleComparisons.Holm(probabilities), MultipleComparisons.BenjaminiHochberg(probabilities));
        return tested.Select((t, i) => new FactorDifference(
            group, t.Factor, t.First, t.Second, t.Difference, EffectSize.HedgesApproximate(t.Second.Moments, t.First.Moments), holm[i], hochberg[i], Verdict(t.Difference, holm[i], instrument.LeastChange)));
    }

    private static ChangeVerdict Verdict(MeanDifference? difference, double probability, double least) => difference switch
    {
        null => ChangeVerdict.TooFew,
        _ when probability >= Significance => ChangeVerdict.Uncertain,
        _ => Math.Abs(difference.Difference) >= least ? ChangeVerdict.Certain : ChangeVerdict.TooSmall,
    };

    /// <summary>What is left of all when a part is taken out; number, mean and spread of both determine it.</summary>
    private static MeanEstimate Rest(MeanEstimate all, MeanEstimate part)
    {
        var (whole, own) = (all.Moments, part.Moments);
        if (own.Count == 0)
            return all;
        var count = whole.Count - own.Count;
        var population = all.Population - part.Population;
        if (count == 0)
            return MeanEstimate.Of(new SampleMoments(0, double.NaN, double.NaN), population);
        var mean = ((whole.Count * whole.Mean) - (own.Count * own.Mean)) / count;
        var squares = Squares(whole) - Squares(own) - ((double)own.Count * count / whole.Count * (own.Mean - mean) * (own.Mean - mean));
        return MeanEstimate.Of(new SampleMoments(count, mean, count < 2 ? double.NaN : Math.Sqrt(Math.Max(0, squares) / (count - 1))), population);
    }

    private static double Squares(SampleMoments moments) => moments.Count < 2 ? 0 : (moments.Count - 1) * moments.Deviation * moments.Deviation;
}
