namespace Analytics.Analysis.Benchmarking;

/// <summary>A row of pipelines/reference/full-time-costs.csv: what an årsverk costs in a service, all of the service's spending counted.</summary>
/// <param name="CostKeySectors">Sectors of the cost key, joined by + as <c>need_correction</c> of the indicator catalogue has them.</param>
/// <param name="Kroner">Kroner per årsverk and year.</param>
/// <param name="PriceYear">The year of the prices.</param>
/// <param name="Source">How it was made.</param>
/// <param name="Verification">How far it is verified.</param>
public sealed record FullTimeCost(string CostKeySectors, double Kroner, int PriceYear, string Source, string Verification);
