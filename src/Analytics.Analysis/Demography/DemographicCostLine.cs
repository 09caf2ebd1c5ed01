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
    /// <summary>The sector; <see cref="DemographicCosts.AllSectors"/>, all together, by default.</summary>
    public string Sector { get; init; } = DemographicCosts.AllSectors;

    /// <summary>The budget that bears the change: that of the year which begins where the change ends. A change during year t bears on t + 1.</summary>
    public Year BudgetYear => To;

    /// <summary>Change of persons.</summary>
    public double Persons => PersonsTo - PersonsFrom;

    /// <summary>Change of yearly cost, kroner.</summary>
    public double Change => Persons * UnitCost;
}
