namespace Analytics.Analysis.Demography;

/// <summary>Moves of one calendar year as they were counted, all sexes and ages together (SSB table 01222).</summary>
/// <param name="Immigration">From abroad.</param>
/// <param name="Emigration">To abroad.</param>
/// <param name="DomesticIn">From other municipalities.</param>
/// <param name="DomesticOut">To other municipalities.</param>
public sealed record CountedMoves(double Immigration, double Emigration, double DomesticIn, double DomesticOut);
