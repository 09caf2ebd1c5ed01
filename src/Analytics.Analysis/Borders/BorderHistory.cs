using System.Globalization;
using Analytics.Core;

namespace Analytics.Analysis.Borders;

/// <summary>Every change between municipalities, in order of time. A code that no change names has never changed.</summary>
public sealed class BorderHistory
{
    private readonly SortedList<DateOnly, BorderStep> steps = [];
    private readonly Dictionary<MunicipalityCode, SortedList<DateOnly, CodeEvent>> events = [];

    private BorderHistory(IEnumerable<BorderChange> changes)
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

    /// <summary>The history that KLASS's own <c>changes</c> and <c>codes</c> tell together.</summary>
    /// <param name="changes">The changes, in any order; the same line twice counts once.</param>
    /// <param name="codes">When each code was in use, over at least the same years.</param>
    /// <remarks>
    /// KLASS does not always list a code that goes on under its number while others join it or a part leaves: of Stavanger in 2020 it may tell only
    /// that Finnøy and Rennesøy became 1103. Taken alone that makes Stavanger a new municipality, and its sum too small. A code that was in use both
    /// the day before a change and on its day therefore gets a line to itself.
    /// </remarks>
    /// <exception cref="SourceFormatException">A line names no code, or lines of one day contradict each other on whether a code has a successor or a predecessor.</exception>
    public static BorderHistory FromKlass(IEnumerable<BorderChange> changes, IEnumerable<MunicipalityPeriod> codes)
    {
        var told = changes.ToList();
        var periods = codes.ToLookup(p => p.Code);
        var named = told.SelectMany(c => new[] { (Code: c.Old, c.Occurred), (Code: c.New, c.Occurred) }).Where(n => n.Code is not null).Distinct();
        var goingOn = named
            .Where(n => periods[n.Code!.Value].Any(p => p.ReachesTo(n.Occurred)) && periods[n.Code.Value].Any(p => p.Covers(n.Occurred)))
            .Select(n => new BorderChange(n.Code, n.Code, n.Occurred));
        return new([.. told, .. goingOn]);
    }

    /// <summary>The history of changes that are complete: a code that goes on while others join it or a part leaves has a line to itself.</summary>
    /// <param name="changes">The changes, in any order; the same line twice counts once. For KLASS's own, use <see cref="FromKlass"/>.</param>
    /// <exception cref="SourceFormatException">A line names no code, or lines of one day contradict each other on whether a code has a successor or a predecessor.</exception>
    public static BorderHistory FromComplete(IEnumerable<BorderChange> changes) => new(changes);

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
