using System.Globalization;
using Analytics.Core;

namespace Analytics.Analysis.Borders;

/// <summary>Every change between municipalities, in order of time. A code that no change names has never changed.</summary>
public sealed class BorderHistory
{
    private readonly SortedList<DateOnly, BorderStep> steps = [];
    private readonly Dictionary<MunicipalityCode, SortedList<DateOnly, CodeEvent>> events = [];

    /// <summary>Puts changes in order; the same line twice counts once.</summary>
    /// <param name="changes">The changes, in any order; the more years, the better it is known which codes existed when.</param>
    /// <exception cref="SourceFormatException">A line names no code, or lines of one day contradict each other on whether a code has a successor or a predecessor.</exception>
    public BorderHistory(IEnumerable<BorderChange> changes)
    {
        foreach (var day in changes.Distinct().GroupBy(c => c.Occurred).OrderBy(d => d.Key))
        {
            var lines = day.ToList();
            Check(lines, day.Key);
            steps.Add(day.Key, new BorderStep(day.Key, lines));
            foreach (var line in lines)
            {
                if (line.Old is { } old)
                    Note(old, day.Key, CodeEvent.Before);
                if (line.New is { } born)
                    Note(born, day.Key, CodeEvent.After);
            }
        }
    }

    /// <summary>The days on which something changed, in order.</summary>
    public IEnumerable<DateOnly> Days => steps.Keys;

    /// <summary>The codes that some change names.</summary>
    public IEnumerable<MunicipalityCode> Codes => events.Keys;

    /// <summary>Whether a code was in use on a day, as the changes tell it; true for a code that none of them names.</summary>
    public bool Exists(MunicipalityCode code, DateOnly day)
    {
        if (!events.TryGetValue(code, out var its))
            return true;
        var last = its.LastOrDefault(e => e.Key <= day);
        return last.Value != CodeEvent.None ? last.Value.HasFlag(CodeEvent.After) : its.Values[0].HasFlag(CodeEvent.Before);
    }

    /// <summary>Whether some change names a code.</summary>
    internal bool Names(MunicipalityCode code) => events.ContainsKey(code);

    /// <summary>The steps that lead from one day's borders to another's, in travelling order; backwards in time they are turned round.</summary>
    internal IEnumerable<BorderStep> Steps(DateOnly from, DateOnly to) => from <= to
        ? steps.Values.Where(s => s.Day > from && s.Day <= to)
        : steps.Values.Where(s => s.Day > to && s.Day <= from).Reverse().Select(s => s.Turned());

    private static void Check(List<BorderChange> lines, DateOnly day)
    {
        if (lines.Any(l => l is { Old: null, New: null }))
            throw Contradiction(day, "a line with neither an old nor a new code", "at least one of them");
        foreach (var line in lines)
        {
            if (line.New is null && lines.Find(l => l.Old == line.Old && l.New is not null) is { } goesOn)
                throw Contradiction(day, $"{line.Old} without a successor, and with {goesOn.New} as its successor", "one or the other");
            if (line.Old is null && lines.Find(l => l.New == line.New && l.Old is not null) is { } comesFrom)
                throw Contradiction(day, $"{line.New} without a predecessor, and with {comesFrom.Old} as its predecessor", "one or the other");
        }
    }

    private static SourceFormatException Contradiction(DateOnly day, string found, string expected) => new(
        string.Create(CultureInfo.InvariantCulture, $"border changes, {day:yyyy-MM-dd}"),
        found,
        expected,
        "Fetch the changes of KLASS 131 again, and compare the lines of that day.");

    private void Note(MunicipalityCode code, DateOnly day, CodeEvent seen)
    {
        if (!events.TryGetValue(code, out var its))
            events[code] = its = [];
        its[day] = its.GetValueOrDefault(day) | seen;
    }

    [Flags]
    private enum CodeEvent
    {
        None = 0,
        Before = 1,
        After = 2,
    }
}
