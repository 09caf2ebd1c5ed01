namespace Analytics.Analysis.Surveys;

/// <summary>A background variable of the respondents, such as age band. It is reported for the whole municipality alone.</summary>
/// <param name="NameNb">The variable.</param>
/// <param name="Categories">Its categories, in order.</param>
/// <param name="CategoryOf">For each respondent the place of its category, or −1 for none.</param>
public sealed record SurveyBackground(string NameNb, IReadOnlyList<string> Categories, IReadOnlyList<int> CategoryOf);
