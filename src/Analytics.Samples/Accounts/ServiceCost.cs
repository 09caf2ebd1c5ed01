namespace Analytics.Samples.Accounts;

/// <summary>What a service area cost in a year, in 1000 kr.</summary>
/// <param name="Net">Netto driftsutgifter (AGD2).</param>
/// <param name="Gross">Korrigerte brutto driftsutgifter (AGD4).</param>
internal sealed record ServiceCost(long Net, long Gross);
