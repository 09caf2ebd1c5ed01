using Analytics.Analysis.Disclosure;

namespace Analytics.Analysis.Surveys;

/// <summary>Why each figure of a round is hidden, or that it is not.</summary>
internal sealed class ShownCells
{
    private readonly Dictionary<SurveyGroup, HiddenReason> answered = [];
    private readonly Dictionary<(SurveyGroup, string), HiddenReason> means = [];
    private readonly Dictionary<(SurveyGroup, string), HiddenReason> spreads = [];

    public HiddenReason AnsweredOf(SurveyGroup group) => answered[group];

    public HiddenReason MeanOf((SurveyGroup Group, string Factor) cell) => means[cell];

    public HiddenReason SpreadOf((SurveyGroup Group, string Factor) cell) => spreads[cell];

    public void Answered(SurveyGroup group, HiddenReason reason) => answered[group] = reason;

    public void Mean(SurveyGroup group, string factor, HiddenReason reason) => means[(group, factor)] = reason;

    public void Spread(SurveyGroup group, string factor, HiddenReason reason) => spreads[(group, factor)] = reason;
}
