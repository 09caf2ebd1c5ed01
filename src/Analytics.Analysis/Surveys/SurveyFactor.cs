namespace Analytics.Analysis.Surveys;

/// <summary>What several items measure together, such as one of the ten factors or a dimension.</summary>
/// <param name="Code">Short code, such as "1" or "trivsel".</param>
/// <param name="NameNb">The name to show.</param>
/// <param name="Items">Codes of its items.</param>
public sealed record SurveyFactor(string Code, string NameNb, IReadOnlyList<string> Items);
