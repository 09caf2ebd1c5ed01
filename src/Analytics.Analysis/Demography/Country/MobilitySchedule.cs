using Analytics.Core;

namespace Analytics.Analysis.Demography.Country;

/// <summary>How likely people of each age are to move, as a model: children with their parents, most often at twenty, seldom when old.</summary>
/// <remarks>
/// A. Rogers and L. J. Castro, Model Migration Schedules, IIASA RR-81-30 (1981), their basic standard without a retirement peak:
/// 0.02·exp(−0.1·x) + 0.06·exp(−0.1·(x − 20) − exp(−0.4·(x − 20))) + 0.003.
/// </remarks>
public static class MobilitySchedule
{
    /// <summary>The schedule at ages 0-105+; only its shape counts.</summary>
    public static IReadOnlyList<double> Standard { get; } =
    [
        .. Enumerable.Range(0, Age.Count).Select(x => 0.02 * Math.Exp(-0.1 * x) + 0.06 * Math.Exp(-0.1 * (x - 20) - Math.Exp(-0.4 * (x - 20))) + 0.003),
    ];

    /// <summary>The schedule scaled so that a population moves as often as stated.</summary>
    /// <param name="persons">Persons at ages 0-105+.</param>
    /// <param name="movesPerPerson">Moves a year per person of all ages together.</param>
    /// <param name="oldestMover">Older ages do not move.</param>
    /// <exception cref="ArgumentException">There are not 106 ages, or nobody is of an age that moves.</exception>
    public static double[] ScaledTo(IReadOnlyList<double> persons, double movesPerPerson, int oldestMover)
    {
        ArgumentNullException.ThrowIfNull(persons);
        if (persons.Count != Age.Count)
            throw new ArgumentException($"A mobility schedule has {Age.Count} ages; found {persons.Count} of persons.", nameof(persons));
        var moves = 0.0;
        for (var age = 0; age <= oldestMover; age++)
            moves += persons[age] * Standard[age];
        if (!(moves > 0))
            throw new ArgumentException($"Nobody is {oldestMover} or younger, so no schedule gives {movesPerPerson} moves a person.", nameof(persons));
        var scale = movesPerPerson * persons.Sum() / moves;
        return [.. Standard.Select((rate, age) => age <= oldestMover ? rate * scale : 0)];
    }
}
