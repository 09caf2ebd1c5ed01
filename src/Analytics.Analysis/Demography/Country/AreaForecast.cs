using Analytics.Analysis.Demography.Flows;
using Analytics.Core;

namespace Analytics.Analysis.Demography.Country;

/// <summary>One municipality's projection, in expectation.</summary>
/// <param name="Estimate">What it starts from.</param>
/// <param name="Population">Persons by sex and age on each 1 January, the launch first: one more than there are years.</param>
/// <param name="Flows">The rates and moves of each calendar year: what paths are drawn from.</param>
/// <param name="Accounts">What happened in each calendar year.</param>
/// <param name="Launch">The first 1 January.</param>
public sealed record AreaForecast(AreaEstimate Estimate, IReadOnlyList<PopulationVector> Population, IReadOnlyList<YearFlows> Flows, IReadOnlyList<FlowAccount> Accounts, Year Launch)
{
    /// <summary>How many sexes and ages were to lose more than can leave, in every year alike, and lose what can; 0 by default.</summary>
    public int CappedCells { get; init; }

    /// <summary>How often anything had to be held within what is possible: cells below zero, and losses above everybody there is.</summary>
    public int Clamped => CappedCells + Accounts.Sum(a => a.ClampedCells);

    /// <summary>Years ahead.</summary>
    public int Horizon => Flows.Count;

    /// <summary>Persons on 1 January of a year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not projected.</exception>
    public PopulationVector In(Year year) => year >= Launch && year.Value - Launch.Value <= Horizon
        ? Population[year.Value - Launch.Value]
        : throw new ArgumentOutOfRangeException(nameof(year), year, $"The projection runs from {Launch} to {Launch.Plus(Horizon)}.");

    /// <summary>The beginning of the projection.</summary>
    /// <param name="horizon">Years ahead, at most as many as there are.</param>
    /// <exception cref="ArgumentOutOfRangeException">So many years are not projected.</exception>
    public AreaForecast Until(int horizon)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(horizon, Horizon);
        return horizon == Horizon ? this : this with { Population = [.. Population.Take(horizon + 1)], Flows = [.. Flows.Take(horizon)], Accounts = [.. Accounts.Take(horizon)] };
    }
}
