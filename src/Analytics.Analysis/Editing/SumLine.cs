namespace Analytics.Analysis.Editing;

/// <summary>A line of a sum.</summary>
/// <param name="Name">What it is called, such as its code.</param>
/// <param name="Value">What was reported.</param>
/// <param name="Sign">1 where it is added, −1 where it is subtracted.</param>
public sealed record SumLine(string Name, double Value, int Sign);
