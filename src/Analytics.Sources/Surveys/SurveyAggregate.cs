namespace Analytics.Sources.Surveys;

/// <summary>A published figure of a unit, where answers themselves are not delivered.</summary>
/// <param name="Round">The round.</param>
/// <param name="Sector">The sector; empty where there are none.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Factor">Code of the factor or dimension.</param>
/// <param name="Count">How many answers are behind it.</param>
/// <param name="Mean">Mean score; NaN when nobody answered.</param>
/// <param name="Deviation">Standard deviation; NaN when it is not given.</param>
public sealed record SurveyAggregate(string Round, string Sector, string Unit, string Factor, int Count, double Mean, double Deviation);
