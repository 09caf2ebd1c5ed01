namespace Analytics.Reporting.Perspective;

/// <summary>What a check of the numbers said.</summary>
/// <param name="NameNb">What was checked: "Aldersgruppene summerer til folketallet".</param>
/// <param name="Passed">Whether it held.</param>
/// <param name="DetailNb">Numbers behind the answer, in bokmål.</param>
public sealed record CheckOutcome(string NameNb, bool Passed, string DetailNb);
