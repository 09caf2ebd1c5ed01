namespace Analytics.Analysis.Demography.ServiceDemand;

/// <summary>Low and high number of persons of an age group, such as the 10th and the 90th percentile of many projected futures.</summary>
/// <param name="Low">The low number.</param>
/// <param name="High">The high number.</param>
public readonly record struct PersonsRange(double Low, double High);
