using Analytics.Core;

namespace Analytics.Analysis.Demography;

/// <summary>What a changed number of inhabitants of one age group costs at constant standard, coverage and productivity (TBU's method, F12).</summary>
/// <param name="GroupNb">Age group in bokmål.</param>
/// <param name="Range">The ages.</param>
/// <param name="UnitCost">Kroner per person and year, in the prices of <paramref name="PriceYear"/>.</param>
/// <param name="From">Base year, 1 January.</param>
/// <param name="To">Target year, 1 January.</param>
/// <param name="PersonsFrom">Persons in the base year.</param>
/// <param name="PersonsTo">Persons in the target year.</param>
/// <param name="PriceYear">The year of the prices.</param>
public sealed record DemographicCostLine(string GroupNb, AgeRange Range, double UnitCost, Year From, Year To, double PersonsFrom, double PersonsTo, int PriceYear)
{
    /// <summary>Change of yearly cost, kroner.</summary>
    public double Change => (PersonsTo - PersonsFrom) * UnitCost;
}
