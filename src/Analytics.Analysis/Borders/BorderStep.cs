using Analytics.Core;

namespace Analytics.Analysis.Borders;

/// <summary>The changes of one day, in travelling direction.</summary>
internal sealed class BorderStep
{
    private readonly IReadOnlyList<BorderChange> lines;
    private readonly Dictionary<MunicipalityCode, List<MunicipalityCode>> targets;
    private readonly Dictionary<MunicipalityCode, List<MunicipalityCode>> sources;

    public BorderStep(DateOnly day, IReadOnlyList<BorderChange> lines, bool isForward = true)
    {
        this.lines = lines;
        Day = day;
        IsForward = isForward;
        var ways = lines.Select(l => isForward ? (From: l.Old, To: l.New) : (From: l.New, To: l.Old)).ToList();
        targets = Group(ways.Select(w => (w.From, w.To)));
        sources = Group(ways.Select(w => (w.To, w.From)));
    }

    public DateOnly Day { get; }

    public bool IsForward { get; }

    public IReadOnlyList<MunicipalityCode> TargetsOf(MunicipalityCode code) => targets.TryGetValue(code, out var its) ? its : [];

    public IReadOnlyList<MunicipalityCode> SourcesOf(MunicipalityCode code) => sources.TryGetValue(code, out var its) ? its : [];

    /// <summary>Whether the day did something to a code.</summary>
    public bool Concerns(MunicipalityCode code) => targets.ContainsKey(code);

    /// <summary>Whether a code ends without a successor, or (backwards) began without a predecessor.</summary>
    public bool IsDeadEnd(MunicipalityCode code) => targets.TryGetValue(code, out var its) && its.Count == 0;

    public BorderStep Turned() => new(Day, lines, !IsForward);

    /// <summary>All municipalities that a change of the day ties to one, directly or through others.</summary>
    public (IReadOnlyList<MunicipalityCode> Sources, IReadOnlyList<MunicipalityCode> Targets) Knot(MunicipalityCode source)
    {
        HashSet<MunicipalityCode> from = [source];
        HashSet<MunicipalityCode> to = [];
        var waiting = new Queue<MunicipalityCode>([source]);
        while (waiting.TryDequeue(out var next))
        {
            foreach (var target in TargetsOf(next).Where(to.Add))
            {
                foreach (var other in SourcesOf(target).Where(from.Add))
                    waiting.Enqueue(other);
            }
        }

        return ([.. from], [.. to]);
    }

    private static Dictionary<MunicipalityCode, List<MunicipalityCode>> Group(IEnumerable<(MunicipalityCode? Key, MunicipalityCode? Other)> ways) => ways
        .Where(w => w.Key is not null)
        .GroupBy(w => w.Key!.Value)
        .ToDictionary(g => g.Key, g => g.Where(w => w.Other is not null).Select(w => w.Other!.Value).OrderBy(o => o.Value, StringComparer.Ordinal).ToList());
}
