using Analytics.Analysis.Demography.Flows;
using Analytics.Core;

namespace Analytics.Analysis.Demography.Paths;

/// <summary>The paths of one area's population: what was kept of them, and what follows from it.</summary>
/// <remarks>Quantiles are of type 7 of Hyndman and Fan (1996), the default of R. A probability is the part of the paths in which the statement holds.</remarks>
public sealed class PathEnsemble
{
    private readonly PathRecord record;

    internal PathEnsemble(PathRecord record, Year firstYear, int years, PathSettings settings)
    {
        this.record = record;
        (FirstYear, Years, Paths, Groups) = (firstYear, years, settings.Paths, settings.Groups);
    }

    /// <summary>The 1 January that all paths start on.</summary>
    public Year FirstYear { get; }

    /// <summary>How many calendar years the paths run; the population is known on one 1 January more.</summary>
    public int Years { get; }

    /// <summary>How many paths there are.</summary>
    public int Paths { get; }

    /// <summary>Whose numbers were kept.</summary>
    public IReadOnlyList<PathGroup> Groups { get; }

    /// <summary>Persons of a group on a 1 January, one number a path, in the order of the paths.</summary>
    /// <remarks>A group that was not kept is added up from sexes and single ages, where those were.</remarks>
    /// <exception cref="ArgumentException">Neither the group nor the single ages were kept.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside the paths.</exception>
    public ReadOnlySpan<int> Persons(PathGroup group, Year year)
    {
        var place = Place(year, Years);
        for (var kept = 0; kept < Groups.Count; kept++)
        {
            if (Groups[kept] == group)
                return record.Persons(kept, place);
        }

        if (!record.HasCells)
            throw new ArgumentException($"The group {group} was not kept; found {string.Join(", ", Groups)}. Ask for it in {nameof(PathSettings.Groups)}, or set {nameof(PathSettings.KeepCells)}.", nameof(group));
        var sums = new int[Paths];
        for (var cell = 0; cell < SexAgeValues.Length; cell++)
        {
            if (group.Ages.Contains(cell % Age.Count) && group.Sex != (cell < Age.Count ? Sex.Female : Sex.Male))
                PathRecord.Add(record.Cell(cell, place), sums);
        }

        return sums;
    }

    /// <summary>Mean of a group's persons over the paths.</summary>
    /// <exception cref="ArgumentException">As for <see cref="Persons"/>.</exception>
    public double Mean(PathGroup group, Year year) => MeanOf(Persons(group, year));

    /// <summary>A quantile of a group's persons.</summary>
    /// <param name="group">Whose number.</param>
    /// <param name="year">On which 1 January.</param>
    /// <param name="probability">0-1; 0.1 gives what one path in ten lies below.</param>
    /// <exception cref="ArgumentException">As for <see cref="Persons"/>, or the probability is outside 0-1.</exception>
    public double Quantile(PathGroup group, Year year, double probability) => Quantiles(group, year, [probability])[0];

    /// <summary>Several quantiles of a group's persons, in the order of the probabilities.</summary>
    /// <exception cref="ArgumentException">As for <see cref="Quantile"/>.</exception>
    public double[] Quantiles(PathGroup group, Year year, ReadOnlySpan<double> probabilities) => QuantilesOf(Persons(group, year), probabilities);

    /// <summary>How likely a statement is.</summary>
    /// <exception cref="ArgumentException">As for <see cref="Persons"/>.</exception>
    public double Probability(PathStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var holds = 0;
        foreach (var persons in Persons(statement.Group, statement.Year))
            holds += (statement.Comparison == PathComparison.FewerThan ? persons < statement.Persons : persons > statement.Persons) ? 1 : 0;
        return (double)holds / Paths;
    }

    /// <summary>A flow during a calendar year, one number a path, in the order of the paths.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside the paths.</exception>
    public ReadOnlySpan<int> Flow(PathFlow flow, Year year) => record.Flow(flow, Place(year, Years - 1));

    /// <summary>Mean of a flow over the paths.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside the paths.</exception>
    public double FlowMean(PathFlow flow, Year year) => MeanOf(Flow(flow, year));

    /// <summary>Several quantiles of a flow, in the order of the probabilities.</summary>
    /// <exception cref="ArgumentException">The year is outside the paths, or a probability outside 0-1.</exception>
    public double[] FlowQuantiles(PathFlow flow, Year year, ReadOnlySpan<double> probabilities) => QuantilesOf(Flow(flow, year), probabilities);

    /// <summary>Quantiles of each sex and single age on a 1 January.</summary>
    /// <returns>For each probability 212 numbers, the men's ages first.</returns>
    /// <exception cref="ArgumentException">The single ages were not kept, or a probability is outside 0-1.</exception>
    public SexAgeValues[] CellQuantiles(Year year, ReadOnlySpan<double> probabilities)
    {
        var place = Place(year, Years);
        if (!record.HasCells)
            throw new ArgumentException($"Sexes and single ages were not kept; set {nameof(PathSettings.KeepCells)}.", nameof(year));
        var byProbability = new double[probabilities.Length][];
        for (var i = 0; i < byProbability.Length; i++)
            byProbability[i] = new double[SexAgeValues.Length];
        for (var cell = 0; cell < SexAgeValues.Length; cell++)
        {
            var quantiles = QuantilesOf(record.Cell(cell, place), probabilities);
            for (var i = 0; i < quantiles.Length; i++)
                byProbability[i][cell] = quantiles[i];
        }

        return [.. byProbability.Select(values => new SexAgeValues(values))];
    }

    private static double MeanOf(ReadOnlySpan<int> numbers)
    {
        var sum = 0L;
        foreach (var number in numbers)
            sum += number;
        return (double)sum / numbers.Length;
    }

    private static double[] QuantilesOf(ReadOnlySpan<int> numbers, ReadOnlySpan<double> probabilities)
    {
        var quantiles = new double[probabilities.Length];
        PathQuantiles.Of(numbers, probabilities, quantiles);
        return quantiles;
    }

    private int Place(Year year, int last)
    {
        var place = year.Value - FirstYear.Value;
        return place >= 0 && place <= last
            ? place
            : throw new ArgumentOutOfRangeException(nameof(year), year.Value, $"The paths run over {FirstYear.Value}-{FirstYear.Value + last}.");
    }
}
