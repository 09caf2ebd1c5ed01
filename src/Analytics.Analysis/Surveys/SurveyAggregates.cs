namespace Analytics.Analysis.Surveys;

/// <summary>Statistics of a round of which only units' figures are delivered. Sectors and municipality are put together from them; distributions and alpha are not known.</summary>
public static class SurveyAggregates
{
    /// <summary>Puts figures together.</summary>
    /// <param name="instrument">The questionnaire.</param>
    /// <param name="round">The round.</param>
    /// <param name="units">Each unit with number, mean and spread by factor; a spread that is not given is NaN.</param>
    /// <exception cref="ArgumentException">More answered in a unit than were asked.</exception>
    public static SurveyStatistics Statistics(SurveyInstrument instrument, string round, IReadOnlyList<(SurveyUnit Unit, IReadOnlyDictionary<string, SampleMoments> Figures)> units)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(units);
        var groups = new List<GroupResult> { Result(instrument, SurveyGroup.Municipality, units) };
        if (units.Any(u => u.Unit.Sector.Length > 0))
            groups.AddRange(units.GroupBy(u => u.Unit.Sector, StringComparer.Ordinal).Select(s => Result(instrument, new SurveyGroup(SurveyLevel.Sector, s.Key, ""), [.. s])));
        groups.AddRange(units.Select(u => Result(instrument, new SurveyGroup(SurveyLevel.Unit, u.Unit.Sector, u.Unit.Name), [u])));
        return new SurveyStatistics(instrument, round, groups);
    }

    private static GroupResult Result(SurveyInstrument instrument, SurveyGroup group, IReadOnlyList<(SurveyUnit Unit, IReadOnlyDictionary<string, SampleMoments> Figures)> units)
    {
        var asked = units.Aggregate((int?)0, (sum, u) => sum + u.Unit.Population);

        // Nobody says how many answered at all: as many as on the factor with most answers, unit by unit.
        var answered = units.Sum(u => u.Figures.Count == 0 ? 0 : u.Figures.Values.Max(m => m.Count));
        return new GroupResult(group, new ResponseRate(answered, asked), [.. instrument.Factors.Select(f => Factor(instrument.Scale, f, asked, [.. units.Select(u => u.Figures.GetValueOrDefault(f.Code)).Where(m => m.Count > 0)]))]);
    }

    private static FactorResult Factor(ScoreScale scale, SurveyFactor factor, int? asked, IReadOnlyList<SampleMoments> parts)
    {
        var moments = Together(parts);
        var none = new AnswerDistribution(scale, new int[scale.Categories]);
        var isAtAnEnd = moments.Count > 0 && (moments.Mean <= scale.Low || moments.Mean >= scale.High);
        return new FactorResult(factor, Estimate(moments, asked), moments.Mean, none, null, Outcome<CronbachAlpha>.None("Alfa trenger svarene selv."), isAtAnEnd || moments.Deviation == 0) { OfScored = none };
    }

    private static MeanEstimate Estimate(SampleMoments moments, int? asked) =>
        double.IsNaN(moments.Deviation) ? new MeanEstimate(moments, asked, null, null, null, null) : MeanEstimate.Of(moments, asked);

    private static SampleMoments Together(IReadOnlyList<SampleMoments> parts)
    {
        var count = parts.Sum(p => p.Count);
        if (count == 0)
            return new SampleMoments(0, double.NaN, double.NaN);
        var mean = parts.Sum(p => p.Count * p.Mean) / count;

        // A single answer has no spread, and takes none away.
        var squares = parts.Sum(p => ((p.Count == 1 ? 0 : (p.Count - 1) * p.Deviation * p.Deviation)) + (p.Count * (p.Mean - mean) * (p.Mean - mean)));
        return new SampleMoments(count, mean, count < 2 ? double.NaN : Math.Sqrt(squares / (count - 1)));
    }
}
