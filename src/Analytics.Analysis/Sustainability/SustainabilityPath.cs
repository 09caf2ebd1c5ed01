using Analytics.Core;

namespace Analytics.Analysis.Sustainability;

/// <summary>Accounts carried forward under one set of assumptions and levers.</summary>
/// <param name="Opening">The accounts that it starts from.</param>
/// <param name="Years">The years after, rising.</param>
public sealed record SustainabilityPath(OpeningAccounts Opening, IReadOnlyList<SustainabilityYear> Years)
{
    /// <summary>Percent of revenue that an accumulated deficit may not pass (kommuneloven § 28-1 d).</summary>
    public const double RobekPercent = 3;

    private const int YearsToCover = 2;

    /// <summary>The first year in which the fund is empty, or null when it lasts.</summary>
    public Year? FundEmpty => Years.FirstOrDefault(y => y.Fund <= 0)?.Year;

    /// <summary>The first year in which the accumulated deficit is beyond the limit of ROBEK, or null.</summary>
    public Year? Robek => Years.FirstOrDefault(y => y.UncoveredPercent > RobekPercent)?.Year;

    /// <summary>The first year in which a deficit is still uncovered after the two years that it may take (kommuneloven § 28-1 c), the oldest covered first; null when there is none. A deficit of the opening balance counts from the opening year.</summary>
    public Year? RobekLate => Years.Where((_, i) => Older(i) >= 1).FirstOrDefault()?.Year;

    /// <summary>Kroner of the accumulated deficit of a year that are older than they may be.</summary>
    private double Older(int year)
    {
        var left = Years[year].Uncovered;
        for (var back = year; back > year - YearsToCover && back >= 0; back--)
            left -= Math.Max(0, Years[back].Uncovered - (back > 0 ? Years[back - 1].Uncovered : Math.Max(0, -Opening.Fund)));
        // What is uncovered after one year is not older than two, whatever the opening balance had.
        return year < YearsToCover - 1 ? 0 : left;
    }

    /// <summary>Room that is left of the growth of free incomes since the opening year when the inhabitants' numbers and ages, pensions and bound growth are paid for, kroner (F14, demografijustert handlingsrom).</summary>
    /// <param name="year">A year of the path.</param>
    public double Room(SustainabilityYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return year.FreeIncome - Opening.FreeIncome - year.DemographicCost - year.GivenCost;
    }

    /// <summary>The even yearly improvement from the first year on that brings the mean result of the years to a target, kroner; 0 when it is reached.</summary>
    /// <param name="targetPercent">Netto driftsresultat that is wanted, percent of revenue.</param>
    public double Adjustment(double targetPercent) => Math.Max(0, Years.Average(y => targetPercent / 100 * y.Revenue - y.NetResult));
}
