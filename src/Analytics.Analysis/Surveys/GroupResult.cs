namespace Analytics.Analysis.Surveys;

/// <summary>All results of a group, before any of them is hidden.</summary>
/// <param name="Group">Whom they are of.</param>
/// <param name="Rate">How many answered.</param>
/// <param name="Factors">One result a factor, in the instrument's order.</param>
public sealed record GroupResult(SurveyGroup Group, ResponseRate Rate, IReadOnlyList<FactorResult> Factors)
{
    /// <summary>The result on a factor, or null.</summary>
    public FactorResult? Find(string factor) => Factors.FirstOrDefault(f => f.Factor.Code == factor);
}
