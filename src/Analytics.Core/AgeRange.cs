using System.Globalization;

namespace Analytics.Core;

/// <summary>A closed range of single ages, or an open one when <see cref="To"/> is 105.</summary>
public readonly record struct AgeRange
{
    /// <summary>Makes a range; both ends belong to it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The ends are outside 0-105 or in the wrong order.</exception>
    public AgeRange(int from, int to = Age.Oldest)
    {
        if (from < 0 || to > Age.Oldest || from > to)
            throw new ArgumentOutOfRangeException(nameof(from), from, string.Create(CultureInfo.InvariantCulture, $"An age range runs from 0 at least to 105 at most, upwards; found {from}-{to}."));
        From = from;
        To = to;
    }

    /// <summary>Youngest age, in completed years.</summary>
    public int From { get; }

    /// <summary>Oldest age, in completed years; 105 means no upper end.</summary>
    public int To { get; }

    /// <summary>Whether the range has no upper end.</summary>
    public bool IsOpen => To == Age.Oldest;

    /// <summary>Whether the age belongs to the range.</summary>
    public bool Contains(int age) => age >= From && age <= To;

    /// <summary>"6-15", or "90+" for an open range; for data, not for people.</summary>
    public override string ToString() =>
        IsOpen ? string.Create(CultureInfo.InvariantCulture, $"{From}+")
        : From == To ? From.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{From}-{To}");
}
