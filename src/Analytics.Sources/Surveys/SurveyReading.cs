namespace Analytics.Sources.Surveys;

/// <summary>What a file gave: its rows, or what is wrong with it and no rows.</summary>
/// <typeparam name="T">Kind of row.</typeparam>
/// <param name="Rows">The rows; none when there is a fault.</param>
/// <param name="Faults">What is wrong, in the order of the file.</param>
public sealed record SurveyReading<T>(IReadOnlyList<T> Rows, IReadOnlyList<SurveyFault> Faults);
