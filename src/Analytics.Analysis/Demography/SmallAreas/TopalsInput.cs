using Analytics.Core;

namespace Analytics.Analysis.Demography.SmallAreas;

/// <summary>Refuses what a TOPALS fit can't be made from.</summary>
internal static class TopalsInput
{
    private const int LargestLogRate = 50;

    public static void Check(IReadOnlyList<AgeMortality> observed, IReadOnlyList<double> standardLogRates, TopalsOptions options)
    {
        CheckStandard(standardLogRates);
        CheckOptions(options, standardLogRates.Count);
        var next = 0;
        foreach (var group in observed)
        {
            if (group.Ages.From != next)
                throw Refuse($"The ages {group.Ages} stand where age {next} was expected: give every age once, in order, with zeros where nobody died or lived.");
            next = group.Ages.IsOpen ? Math.Max(next + 1, standardLogRates.Count) : group.Ages.To + 1;
            if (!double.IsFinite(group.Deaths) || group.Deaths < 0)
                throw Refuse($"Deaths at ages {group.Ages} are {group.Deaths}: expected zero or more; a suppressed or missing count must be settled before fitting.");
            if (!double.IsFinite(group.Exposure) || group.Exposure < 0)
                throw Refuse($"Exposure at ages {group.Ages} is {group.Exposure}: expected zero or more person-years; settle missing counts before fitting.");
            if (group.Deaths > 0 && group.Exposure == 0)
                throw Refuse($"Ages {group.Ages} have {group.Deaths} deaths, but no person-years: count both over the same borders and years.");
        }

        if (next != standardLogRates.Count)
            throw Refuse($"The groups end before age {next}, but the standard before age {standardLogRates.Count}: expected the same ages in both.");
        if (observed.All(g => g.Deaths == 0))
            throw Refuse($"Nobody died at any age, so the level of mortality has no estimate: add years or neighbouring areas, or use the standard as it is.");
    }

    public static void CheckStandard(IReadOnlyList<double> logRates)
    {
        if (logRates.Count is 0 or > Age.Count)
            throw Refuse($"The standard has {logRates.Count} ages: expected one at least, and {Age.Count} at most: 0 to 104 and the open group.");
        for (var age = 0; age < logRates.Count; age++)
        {
            if (!(Math.Abs(logRates[age]) <= LargestLogRate))
                throw Refuse($"The standard's log rate at age {age} is {logRates[age]}: expected a number, {-LargestLogRate} at least; no rate of a standard may be zero.");
        }

        if (logRates.All(r => r >= 0))
            throw Refuse($"No log rate of the standard is below zero, so everybody would die within a year or so: give the logs of the rates, not the rates.");
    }

    private static void CheckOptions(TopalsOptions options, int ages)
    {
        var knots = options.Knots;
        if (knots.Count < 2 || knots.Zip(knots.Skip(1)).Any(p => p.First >= p.Second) || knots[0] < 0 || knots[^1] >= ages)
            throw Refuse($"The knots are {string.Join(", ", knots)}: expected two at least, rising, within the standard's ages 0 to {ages - 1}.");
        if (!double.IsFinite(options.Precision) || options.Precision <= 0)
            throw Refuse($"The penalty's precision is {options.Precision}: expected a number above zero, such as 2.");
        if (options.MaxIterations < 1 || !(options.Tolerance > 0))
            throw Refuse($"Found {options.MaxIterations} iterations at most and tolerance {options.Tolerance}: expected at least one, and a tolerance above zero.");
    }

    private static ArgumentException Refuse(FormattableString sentence) => new(FormattableString.Invariant(sentence));
}
