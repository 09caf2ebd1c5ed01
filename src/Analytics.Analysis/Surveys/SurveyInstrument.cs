namespace Analytics.Analysis.Surveys;

/// <summary>A questionnaire.</summary>
/// <param name="Code">Short code, such as "10-faktor".</param>
/// <param name="TitleNb">The name to show.</param>
/// <param name="Scale">The scale of all its items.</param>
/// <param name="Factors">Its factors, in order.</param>
/// <param name="LeastChange">Points of the scale that two rounds must differ by before the word "endring" is used.</param>
public sealed record SurveyInstrument(string Code, string TitleNb, ScoreScale Scale, IReadOnlyList<SurveyFactor> Factors, double LeastChange)
{
    /// <summary>All items, factor by factor; the order of the answers of a round.</summary>
    public IReadOnlyList<string> Items { get; } = [.. Factors.SelectMany(f => f.Items)];
}
