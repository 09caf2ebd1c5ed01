using Analytics.Core;

namespace Analytics.Analysis.Sustainability;

/// <summary>One accounting year of a path, kroner in the prices of the opening year.</summary>
/// <param name="Year">The accounting year.</param>
/// <param name="Revenue">Brutto driftsinntekter.</param>
/// <param name="FreeIncome">Free income, with its growth by inhabitants and need.</param>
/// <param name="DemographicCost">What the inhabitants' numbers and ages cost more than in the opening year, at the municipality's cost level.</param>
/// <param name="DebtCost">What interest and repayments cost more than in the opening year.</param>
/// <param name="LeverEffect">What levers improve the result by, apart from what they do to debt.</param>
/// <param name="NetResult">Netto driftsresultat.</param>
/// <param name="Fund">Disposisjonsfond at the end of the year; never below zero.</param>
/// <param name="Uncovered">Accumulated deficit that no fund was left to cover.</param>
/// <param name="NetDebt">Netto lånegjeld at the end of the year.</param>
public sealed record SustainabilityYear(
    Year Year, double Revenue, double FreeIncome, double DemographicCost, double DebtCost, double LeverEffect, double NetResult, double Fund, double Uncovered, double NetDebt)
{
    /// <summary>What pensions and bound growth cost more than in the opening year, as far as they are given; 0 by default.</summary>
    public double GivenCost { get; init; }

    /// <summary>Netto driftsresultat, percent of revenue (F01).</summary>
    public double ResultPercent => 100 * NetResult / Revenue;

    /// <summary>Disposisjonsfond, percent of revenue (F03).</summary>
    public double FundPercent => 100 * Fund / Revenue;

    /// <summary>Netto lånegjeld, percent of revenue (F04).</summary>
    public double DebtPercent => 100 * NetDebt / Revenue;

    /// <summary>Accumulated deficit, percent of revenue; more than 3 is a condition of ROBEK (kommuneloven § 28-1 d).</summary>
    public double UncoveredPercent => 100 * Uncovered / Revenue;
}
