using Analytics.Analysis.Demography;
using Analytics.Core;

namespace Analytics.Pipeline.Analyses;

/// <summary>The demographic costs of one alternative.</summary>
/// <param name="Code">SSB's letters, or the name of an own alternative.</param>
/// <param name="NameNb">Its name in bokmål.</param>
/// <param name="Lines">A line for each budget year, sector and age band.</param>
public sealed record CostAlternative(string Code, string NameNb, IReadOnlyList<DemographicCostLine> Lines)
{
    /// <summary>The lines of the budget years between two.</summary>
    /// <param name="after">Budget years after this one.</param>
    /// <param name="last">Up to and with this one.</param>
    public IEnumerable<DemographicCostLine> Between(Year after, Year last) => Lines.Where(l => l.BudgetYear > after && l.BudgetYear <= last);
}
