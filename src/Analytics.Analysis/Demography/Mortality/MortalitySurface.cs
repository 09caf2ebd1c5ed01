using System.Globalization;
using Analytics.Core;

namespace Analytics.Analysis.Demography.Mortality;

/// <summary>Deaths and person-years of one population by age group and consecutive calendar year.</summary>
public sealed class MortalitySurface
{
    private readonly double[][] deaths;
    private readonly double[][] exposure;

    /// <summary>Makes a surface. Not-a-number means missing, and is not the same as zero.</summary>
    /// <param name="ageStarts">Youngest age of each group in completed years, rising; the last group is open.</param>
    /// <param name="firstYear">The first calendar year; the others follow without gaps.</param>
    /// <param name="deaths">Deaths, persons: one row for each age group, one column for each year.</param>
    /// <param name="exposure">Person-years lived, in the same shape.</param>
    /// <exception cref="ArgumentException">The ages do not rise, the shapes differ, or a cell is negative or infinite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An age is outside 0-105, or a year outside 1700-2200.</exception>
    public MortalitySurface(
        IReadOnlyList<int> ageStarts,
        Year firstYear,
        IReadOnlyList<IReadOnlyList<double>> deaths,
        IReadOnlyList<IReadOnlyList<double>> exposure)
    {
        ArgumentNullException.ThrowIfNull(ageStarts);
        ArgumentNullException.ThrowIfNull(deaths);
        ArgumentNullException.ThrowIfNull(exposure);
        if (ageStarts.Count == 0 || ageStarts.Zip(ageStarts.Skip(1)).Any(p => p.First >= p.Second))
            throw new ArgumentException($"Age groups must rise, one at least; found starts {string.Join(", ", ageStarts)}.", nameof(ageStarts));
        var years = deaths.Count > 0 ? deaths[0].Count : 0;
        if (years == 0 || deaths.Count != ageStarts.Count || exposure.Count != ageStarts.Count || deaths.Concat(exposure).Any(row => row.Count != years))
            throw new ArgumentException($"Deaths and exposure need a row for each of the {ageStarts.Count} age groups, all with the same years; found {deaths.Count} and {exposure.Count} rows of {string.Join(", ", deaths.Concat(exposure).Select(r => r.Count).Distinct())} years.");

        AgeStarts = [.. ageStarts];
        AgeGroups = [.. ageStarts.Select((from, x) => x == ageStarts.Count - 1 ? new AgeRange(from) : new AgeRange(from, ageStarts[x + 1] - 1))];
        FirstYear = firstYear;
        LastYear = firstYear.Plus(years - 1);
        this.deaths = [.. deaths.Select(row => row.ToArray())];
        this.exposure = [.. exposure.Select(row => row.ToArray())];
        Check(this.deaths, nameof(deaths));
        Check(this.exposure, nameof(exposure));
    }

    /// <summary>Youngest age of each group, completed years; the last group is open.</summary>
    public IReadOnlyList<int> AgeStarts { get; }

    /// <summary>The age groups; the last one is open.</summary>
    public IReadOnlyList<AgeRange> AgeGroups { get; }

    /// <summary>The first calendar year.</summary>
    public Year FirstYear { get; }

    /// <summary>The last calendar year.</summary>
    public Year LastYear { get; }

    /// <summary>How many years there are.</summary>
    public int YearCount => LastYear.Value - FirstYear.Value + 1;

    /// <summary>Deaths, persons: a row for each age group, a column for each year.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Deaths => deaths;

    /// <summary>Person-years lived: a row for each age group, a column for each year.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Exposure => exposure;

    /// <summary>The same population in wider age groups, so that no cell is left without deaths; a group with a missing cell is missing.</summary>
    /// <param name="ageStarts">Youngest age of each wider group, rising, from this surface's starts; the first one stays.</param>
    /// <exception cref="ArgumentException">A start is not one of this surface's, or the first one differs.</exception>
    public MortalitySurface InAges(IReadOnlyList<int> ageStarts)
    {
        ArgumentNullException.ThrowIfNull(ageStarts);
        if (ageStarts.Count == 0 || ageStarts[0] != AgeStarts[0] || ageStarts.Except(AgeStarts).Any())
            throw new ArgumentException($"Wider age groups must begin at {AgeStarts[0]} and at starts among {string.Join(", ", AgeStarts)}; found {string.Join(", ", ageStarts)}.", nameof(ageStarts));
        return new MortalitySurface(ageStarts, FirstYear, Joined(deaths), Joined(exposure));

        double[][] Joined(double[][] rows) =>
        [
            .. ageStarts.Select((from, g) =>
            {
                var members = Enumerable.Range(0, AgeStarts.Count).Where(x => AgeStarts[x] >= from && (g == ageStarts.Count - 1 || AgeStarts[x] < ageStarts[g + 1])).ToList();
                return Enumerable.Range(0, YearCount).Select(t => members.Sum(x => rows[x][t])).ToArray();
            }),
        ];
    }

    private void Check(double[][] rows, string name)
    {
        for (var x = 0; x < rows.Length; x++)
        {
            var t = Array.FindIndex(rows[x], v => v < 0 || double.IsInfinity(v));
            if (t >= 0)
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Age {AgeStarts[x]} in {FirstYear.Plus(t)} has {name} {rows[x][t]}; expected zero or more, or not-a-number when missing."), name);
        }
    }
}
