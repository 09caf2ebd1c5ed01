using Analytics.Core;

namespace Analytics.Analysis.Editing;

/// <summary>Judges values by the other municipalities of the same year, where their own years say nothing.</summary>
internal sealed class GroupJudge
{
    private readonly FigurePanel panel;
    private readonly EditingOptions options;
    private readonly Dictionary<(string? Group, int Time), double[]> places = [];
    private readonly Dictionary<(int Municipality, int Time), GroupPlace> found = [];
    private readonly SuspicionLimit limit;

    public GroupJudge(FigurePanel panel, EditingOptions options)
    {
        (this.panel, this.options) = (panel, options);
        for (var i = 0; i < panel.Series.Count; i++)
        {
            for (var time = 0; time < panel.Years; time++)
            {
                if (Place(i, time) is { } place)
                    found[(i, time)] = place;
            }
        }

        limit = new SuspicionLimit(options.FalseAlarmsPerThousand, TailWeight.Degrees([.. found.Values.Select(p => Math.Abs(p.Deviation))], options.TailDegrees));
    }

    /// <summary>The suspicions, the years that had a group to be held against, and how many are far off as in their other years.</summary>
    public (List<Suspicion> Suspicions, List<Year> Judged, int Lasting) Judge(int i, EditingScope scope, IReadOnlyCollection<Year> known)
    {
        var (suspicions, judged, lasting) = (new List<Suspicion>(), new List<Year>(), 0);
        for (var time = 0; time < panel.Years; time++)
        {
            var year = panel.YearAt(time);
            if (!panel.Published[i][time] || !scope.Has(year) || !found.TryGetValue((i, time), out var place))
                continue;
            var isFar = Math.Abs(place.Deviation) >= limit.Deviation;
            if (known.Contains(year))
            {
                lasting += isFar ? 1 : 0;
                continue;
            }

            judged.Add(year);
            if (isFar)
                suspicions.Add(new Suspicion(panel.Series[i].Region, year, SuspicionKind.Outlier, panel.Values[i][time], Expected(place), null, place.Deviation));
        }

        return (suspicions, judged, lasting);
    }

    private GroupPlace? Place(int i, int time)
    {
        var own = panel.Places[i][time];
        if (double.IsNaN(own) || Others(i, time) is not { } others)
            return null;
        var (middle, spread) = (RobustScale.Median(others), RobustScale.Standard(others));
        var least = panel.Scale.LeastSpread(middle, options.LeastRelativeNoise);
        return new GroupPlace(middle, Math.Max(spread, least), (own - middle) / Math.Max(spread, least));
    }

    private Expectation Expected(GroupPlace place)
    {
        var bounds = panel.Figure.Bounds;
        var within = limit.Usual * place.Spread;
        return new Expectation(bounds.Clamp(panel.Scale.Value(place.Middle - within)), bounds.Clamp(panel.Scale.Value(place.Middle + within)), ExpectationBasis.Group, null, null);
    }

    /// <summary>Places of the group without the municipality itself, of all where its group is small; null where all are few.</summary>
    private double[]? Others(int i, int time)
    {
        foreach (var group in panel.Series[i].Group is { } name ? new[] { name, null } : [null])
        {
            if (!places.TryGetValue((group, time), out var members))
                places[(group, time)] = members = [.. Enumerable.Range(0, panel.Series.Count).Where(m => group is null || panel.Series[m].Group == group).Select(m => panel.Places[m][time]).Where(p => !double.IsNaN(p)).Order()];
            var own = Array.BinarySearch(members, panel.Places[i][time]);
            if (members.Length - 1 >= options.LeastGroup && own >= 0)
                return [.. members[..own], .. members[(own + 1)..]];
        }

        return null;
    }

    private readonly record struct GroupPlace(double Middle, double Spread, double Deviation);
}
