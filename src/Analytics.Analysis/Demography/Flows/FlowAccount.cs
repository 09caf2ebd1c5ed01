namespace Analytics.Analysis.Demography.Flows;

/// <summary>What happened in one area in one year, in persons: start + births − deaths + moves in − moves out + immigration − emigration + extra + clamped = end.</summary>
/// <param name="Births">Live births.</param>
/// <param name="Deaths">Deaths, those of the year's newborn included.</param>
/// <param name="MovesIn">From other municipalities.</param>
/// <param name="MovesOut">To other municipalities.</param>
/// <param name="Immigration">From abroad.</param>
/// <param name="Emigration">To abroad.</param>
/// <param name="Extra">Own additions; negative when more leave.</param>
/// <param name="Clamped">Persons that were asked to leave and were not there: what brought negative cells up to zero.</param>
/// <param name="ClampedCells">How often a cell would have become negative.</param>
public readonly record struct FlowAccount(
    double Births,
    double Deaths,
    double MovesIn,
    double MovesOut,
    double Immigration,
    double Emigration,
    double Extra,
    double Clamped,
    int ClampedCells)
{
    /// <summary>End less start.</summary>
    public double Growth => Births - Deaths + MovesIn - MovesOut + Immigration - Emigration + Extra + Clamped;
}
