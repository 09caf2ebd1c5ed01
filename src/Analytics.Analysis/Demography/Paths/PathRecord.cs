using Analytics.Analysis.Demography.Flows;
using Analytics.Core;

namespace Analytics.Analysis.Demography.Paths;

/// <summary>What is kept of the paths: blocks of paths write side by side, each in its own place.</summary>
internal sealed class PathRecord
{
    private readonly IReadOnlyList<PathGroup> groups;
    private readonly int years;
    private readonly int[] persons;
    private readonly int[] flows;
    private readonly int[] cells;

    public PathRecord(IReadOnlyList<PathGroup> groups, int years, int paths, bool keepCells)
    {
        (this.groups, this.years, Paths) = (groups, years, paths);
        persons = new int[groups.Count * (years + 1) * paths];
        flows = new int[Enum.GetValues<PathFlow>().Length * years * paths];
        HasCells = keepCells;
        cells = keepCells ? new int[(years + 1) * SexAgeValues.Length * paths] : [];
    }

    public int Paths { get; }

    public bool HasCells { get; }

    /// <summary>A group's persons by path; year 0 is the start.</summary>
    public Span<int> Persons(int group, int year) => persons.AsSpan((group * (years + 1) + year) * Paths, Paths);

    /// <summary>A flow by path; year 0 is the first.</summary>
    public Span<int> Flow(PathFlow flow, int year) => flows.AsSpan(((int)flow * years + year) * Paths, Paths);

    /// <summary>Persons of one sex and age by path; year 0 is the start.</summary>
    public Span<int> Cell(int cell, int year) => cells.AsSpan((year * SexAgeValues.Length + cell) * Paths, Paths);

    /// <summary>Keeps a block's population, which has <paramref name="stride"/> numbers for each sex and age.</summary>
    public void Keep(int year, int first, int count, ReadOnlySpan<int> population, int stride)
    {
        for (var group = 0; group < groups.Count; group++)
        {
            var sums = Persons(group, year).Slice(first, count);
            var (ages, sex) = (groups[group].Ages, groups[group].Sex);
            for (var age = ages.From; age <= ages.To; age++)
            {
                if (sex != Sex.Female)
                    Add(population.Slice(age * stride, count), sums);
                if (sex != Sex.Male)
                    Add(population.Slice((Age.Count + age) * stride, count), sums);
            }
        }

        for (var cell = 0; HasCells && cell < SexAgeValues.Length; cell++)
            population.Slice(cell * stride, count).CopyTo(Cell(cell, year).Slice(first, count));
    }

    public void KeepFlows(int year, int first, ReadOnlySpan<int> births, ReadOnlySpan<int> deaths, ReadOnlySpan<int> movesIn, ReadOnlySpan<int> movesOut)
    {
        births.CopyTo(Flow(PathFlow.Births, year)[first..]);
        deaths.CopyTo(Flow(PathFlow.Deaths, year)[first..]);
        movesIn.CopyTo(Flow(PathFlow.In, year)[first..]);
        movesOut.CopyTo(Flow(PathFlow.Out, year)[first..]);
    }

    /// <summary>Adds numbers to the sums of as many.</summary>
    public static void Add(ReadOnlySpan<int> numbers, Span<int> sums)
    {
        for (var i = 0; i < sums.Length; i++)
            sums[i] += numbers[i];
    }
}
