namespace Analytics.Pipeline.Contracts;

/// <summary>How many cells of a period may change very much from one vintage to the next.</summary>
/// <param name="Factor">A change of more than this share of the value before is a jump: 0.9 is 90 %.</param>
/// <param name="Share">Share of a period's cells that may jump.</param>
/// <param name="Cells">Fewer jumps than this are no fault, whatever their share: a small answer has few cells.</param>
/// <param name="Least">A change of less than this, in the values' unit, is no jump.</param>
/// <param name="Severity">What a breach does.</param>
internal sealed record JumpRule(double Factor, double Share, int Cells, double Least, Severity Severity);
