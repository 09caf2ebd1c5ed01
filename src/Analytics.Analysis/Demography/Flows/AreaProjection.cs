using System.Globalization;

namespace Analytics.Analysis.Demography.Flows;

/// <summary>Projects one area whose in-moves are given as expected persons, and never rounds.</summary>
public sealed class AreaProjection
{
    private readonly double[] population;
    private readonly FlowAccount[] accounts;

    private AreaProjection(int years)
    {
        population = new double[(years + 1) * SexAgeValues.Length];
        accounts = new FlowAccount[years];
    }

    /// <summary>How many years were projected; the population is known on one 1 January more.</summary>
    public int Years => accounts.Length;

    /// <summary>Projects all years.</summary>
    /// <param name="start">Persons on 1 January of the first year.</param>
    /// <param name="years">The years' flows, one after the other.</param>
    /// <param name="options">The conventions; <see cref="FlowOptions.Default"/> when left out.</param>
    /// <exception cref="ArgumentException">Persons are negative, or more leave than there are.</exception>
    public static AreaProjection Project(SexAgeValues start, IReadOnlyList<YearFlows> years, FlowOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(years);
        CheckStart(start, "the area");
        var projection = new AreaProjection(years.Count);
        start.Cells.CopyTo(projection.At(0));
        for (var year = 0; year < years.Count; year++)
        {
            years[year].CheckLosses($"year {year}");
            projection.accounts[year] = FlowStep.Step(projection.At(year), years[year], options ?? FlowOptions.Default, projection.At(year + 1));
        }

        return projection;
    }

    /// <summary>Persons by sex and age on 1 January, 212 numbers, the men first.</summary>
    /// <param name="year">Years after the start, 0 being the start itself.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year.</exception>
    public ReadOnlySpan<double> Population(int year) => year >= 0 && year <= Years
        ? At(year)
        : throw new ArgumentOutOfRangeException(nameof(year), year, $"{Years} years are projected; years are counted from 0, here to {Years}.");

    /// <summary>What happened in a year, 0 being the first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year.</exception>
    public FlowAccount Account(int year) => year >= 0 && year < Years
        ? accounts[year]
        : throw new ArgumentOutOfRangeException(nameof(year), year, $"{Years} years are projected, counted from 0.");

    internal static void CheckStart(SexAgeValues start, string place)
    {
        ArgumentNullException.ThrowIfNull(start);
        for (var cell = 0; cell < SexAgeValues.Length; cell++)
        {
            if (start.Cells[cell] < 0)
                throw new ArgumentException($"A population has no negative numbers; found {start.Cells[cell].ToString(CultureInfo.InvariantCulture)} for {SexAgeValues.Describe(cell)} in {place}.", nameof(start));
        }
    }

    private Span<double> At(int year) => population.AsSpan(year * SexAgeValues.Length, SexAgeValues.Length);
}
