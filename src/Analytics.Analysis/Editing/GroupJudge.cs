using Analytics.Core;

namespace Analytics.Analysis.Editing;

/// <summary>Judges values by the other municipalities of the same year, where their own years say nothing.</summary>
internal sealed class GroupJudge(FigurePanel panel, GroupPlaces places, SuspicionLimit limit)
{
    /// <summary>The suspicions, the years that had a group to be held against, and the years that are far off though their own years fit.</summary>
    public (List<Suspicion> Suspicions, List<Year> Judged, List<Year> Lasting) Judge(int i, EditingScope scope, IReadOnlyCollection<Year> known)
    {
        var (suspicions, judged, lasting) = (new List<Suspicion>(), new List<Year>(), new List<Year>());
        for (var time = 0; time < panel.Years; time++)
        {
            var year = panel.YearAt(time);
            if (!panel.Published[i][time] || !scope.Has(year) || places.Of(i, time) is not { } place)
                continue;
            var isFar = Math.Abs(place.Deviation) >= limit.Deviation;
            if (known.Contains(year))
            {
                if (isFar)
                    lasting.Add(year);
                continue;
            }

            judged.Add(year);
            if (isFar)
                suspicions.Add(new Suspicion(panel.Series[i].Region, year, SuspicionKind.Outlier, panel.Values[i][time], Expected(place), null, place.Deviation));
        }

        return (suspicions, judged, lasting);
    }

    private Expectation Expected(GroupPlace place)
    {
        var within = limit.Usual * place.Spread;
        return new Expectation(panel.Shown(place.Middle - within), panel.Shown(place.Middle + within), ExpectationBasis.Group, null, null);
    }
}
