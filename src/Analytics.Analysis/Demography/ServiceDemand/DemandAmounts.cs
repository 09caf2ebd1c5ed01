namespace Analytics.Analysis.Demography.ServiceDemand;

/// <summary>Users, places and årsverk that a number of persons leads to; not rounded.</summary>
/// <param name="Persons">Persons of the age group.</param>
/// <param name="Users">Persons × coverage.</param>
/// <param name="Places">Users / utilisation; null when the utilisation is unknown.</param>
/// <param name="FullTime">Årsverk: users or places × årsverk each; null when that is unknown.</param>
public readonly record struct DemandAmounts(double Persons, double Users, double? Places, double? FullTime);
