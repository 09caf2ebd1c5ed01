using Analytics.Core;

namespace Analytics.Analysis.Demography.Alternatives;

/// <summary>What SSB's letters stand for in numbers: a path for each component and letter, linear between the years given and level outside them.</summary>
public sealed class AlternativeAssumptions
{
    private static readonly (AlternativeMeasure Measure, AlternativeLetter[] Letters)[] Wanted =
    [
        (AlternativeMeasure.TotalFertilityRate, [AlternativeLetter.High, AlternativeLetter.Medium, AlternativeLetter.Low]),
        (AlternativeMeasure.LifeExpectancy, [AlternativeLetter.High, AlternativeLetter.Medium, AlternativeLetter.Low]),
        (AlternativeMeasure.MortalityDecline, [AlternativeLetter.High, AlternativeLetter.Medium, AlternativeLetter.Low, AlternativeLetter.Constant]),
        (AlternativeMeasure.NetImmigration, [AlternativeLetter.High, AlternativeLetter.Medium, AlternativeLetter.Low, AlternativeLetter.None]),
        (AlternativeMeasure.InternalMigration, [AlternativeLetter.High, AlternativeLetter.Medium, AlternativeLetter.Low, AlternativeLetter.None]),
    ];

    private readonly Dictionary<(AlternativeMeasure, AlternativeLetter), List<AlternativeValue>> paths;

    private AlternativeAssumptions(IReadOnlyList<AlternativeValue> values)
    {
        Values = values;
        paths = values.GroupBy(v => (v.Measure, v.Letter)).ToDictionary(g => g.Key, g => g.OrderBy(v => v.YearFrom).ToList());
    }

    /// <summary>All rows, with source and verification, to print beside what they lead to.</summary>
    public IReadOnlyList<AlternativeValue> Values { get; }

    /// <summary>Makes the assumptions from the rows of the reference file.</summary>
    /// <param name="values">All rows, in any order.</param>
    /// <exception cref="ConfigurationException">A path is missing, or two rows of one path hold for the same year.</exception>
    public static AlternativeAssumptions FromReference(IReadOnlyList<AlternativeValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var made = new AlternativeAssumptions(values);
        foreach (var (measure, letters) in Wanted)
        {
            foreach (var letter in letters.Where(l => !made.paths.ContainsKey((measure, l))))
                throw Wrong($"{measure} has no row for letter {AlternativeCode.Sign(letter)}", $"a row for each of {string.Join(", ", letters.Select(AlternativeCode.Sign))}");
        }

        foreach (var path in made.paths.Values)
        {
            if (path.Zip(path.Skip(1)).FirstOrDefault(p => p.Second.YearFrom <= p.First.YearTo) is { Second: not null } twice)
                throw Wrong($"{twice.Second.Measure} for letter {AlternativeCode.Sign(twice.Second.Letter)} has two values for {twice.Second.YearFrom}", "one value a year, measure and letter");
        }

        return made;
    }

    /// <summary>Children per woman in the country in a year.</summary>
    public double TotalFertilityRate(AlternativeCode code, Year year) => In(AlternativeMeasure.TotalFertilityRate, code.Fertility, year);

    /// <summary>Fertility against that of M (1 = the same): what a municipality's own rates are multiplied with.</summary>
    public double FertilityLevel(AlternativeCode code, Year year) =>
        TotalFertilityRate(code, year) / In(AlternativeMeasure.TotalFertilityRate, AlternativeLetter.Medium, year);

    /// <summary>Life expectancy at birth in the country, both sexes together, years; for K that of M in the first year given.</summary>
    public double LifeExpectancy(AlternativeCode code, Year year) => code.LifeExpectancy == AlternativeLetter.Constant
        ? paths[(AlternativeMeasure.LifeExpectancy, AlternativeLetter.Medium)][0].Value
        : In(AlternativeMeasure.LifeExpectancy, code.LifeExpectancy, year);

    /// <summary>How fast death rates fall against M (1 = as fast, 0 = not at all): a factor on the yearly decline.</summary>
    public double MortalityDeclineFactor(AlternativeCode code, Year year) => In(AlternativeMeasure.MortalityDecline, code.LifeExpectancy, year);

    /// <summary>Net immigration to the country in a year, persons.</summary>
    public double NetImmigration(AlternativeCode code, Year year) => In(AlternativeMeasure.NetImmigration, code.Immigration, year);

    /// <summary>Net immigration against that of M (1 = the same, 0 = none); 1 in a year when M has none.</summary>
    public double ImmigrationLevel(AlternativeCode code, Year year)
    {
        var medium = In(AlternativeMeasure.NetImmigration, AlternativeLetter.Medium, year);
        return medium == 0 ? 1 : NetImmigration(code, year) / medium;
    }

    /// <summary>Moves within the country, in and out, against those of M (1 = as many, 0 = none).</summary>
    public double InternalMigrationLevel(AlternativeCode code, Year year) => In(AlternativeMeasure.InternalMigration, code.InternalMigration, year);

    private double In(AlternativeMeasure measure, AlternativeLetter letter, Year year)
    {
        if (!paths.TryGetValue((measure, letter), out var path))
            throw new ArgumentException($"{measure} has no letter {AlternativeCode.Sign(letter)}.", nameof(letter));
        var after = path.FindIndex(v => v.YearTo >= year.Value);
        if (after < 0)
            return path[^1].Value;
        if (after == 0 || path[after].YearFrom <= year.Value)
            return path[after].Value;
        var (left, right) = (path[after - 1], path[after]);
        return left.Value + (right.Value - left.Value) * (year.Value - left.YearTo) / (right.YearFrom - left.YearTo);
    }

    private static ConfigurationException Wrong(string found, string expected) =>
        new("pipelines/reference/alternatives.csv", found, expected, "Correct the rows, with their source.");
}
