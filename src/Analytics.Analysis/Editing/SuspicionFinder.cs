namespace Analytics.Analysis.Editing;

/// <summary>Finds the values of a figure that are likely to be wrong: one suspicion a cell at most, with the most specific explanation that fits.</summary>
public static class SuspicionFinder
{
    /// <summary>Looks through one figure.</summary>
    /// <param name="figure">All that is known of it.</param>
    /// <param name="scope">Which of its cells are judged.</param>
    /// <param name="options">When a cell is suspected; null for the usual.</param>
    /// <exception cref="ArgumentException">A municipality comes twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The options accept no false alarms, or more than 100 in a thousand.</exception>
    public static EditingResult Find(ReportedFigure figure, EditingScope scope, EditingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(scope);
        var used = options ?? new EditingOptions();
        if (used.FalseAlarmsPerThousand is not (> 0 and <= 100))
            throw new ArgumentOutOfRangeException(nameof(options), used.FalseAlarmsPerThousand, "Between 0 and 100 false alarms per thousand figures can be accepted.");
        if (figure.Municipalities.GroupBy(s => s.Region).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ArgumentException($"{twice.Key} comes twice in {figure.Name}: expected one series for each municipality.", nameof(figure));
        var found = Calendar(figure, scope).ToList();
        if (FigurePanel.Of(figure) is not { } panel)
            return new EditingResult(Sorted(found), 0, 0, [.. figure.Municipalities.Where(s => scope.Has(s.Region)).Select(s => WithoutHistory.Of(s, scope)).OfType<NotJudged>()], 0);
        var common = new CommonMovement(panel, used.LeastOthers);
        OwnMovement[] own = [.. Enumerable.Range(0, panel.Series.Count).Select(common.TakeOutOf)];
        var judges = new SeriesJudges(panel, own, used);
        var zeros = new ZeroJudge(panel, own, used.MostZeros);
        var group = new GroupJudge(panel, used);
        var (judged, lasting) = (0, 0);
        var not = new List<NotJudged>();
        foreach (var i in Enumerable.Range(0, panel.Series.Count).Where(i => scope.Has(panel.Series[i].Region)))
        {
            var series = judges.Judge(i, scope);
            var ofZeros = zeros.Judge(i, scope);
            var ofGroup = group.Judge(i, scope, series.Judged);
            found.AddRange(series.Suspicions);
            found.AddRange(ofZeros.Suspicions);
            found.AddRange(ofGroup.Suspicions);
            lasting += ofGroup.Lasting;
            var cells = series.Judged.Concat(ofZeros.Judged).Concat(ofGroup.Judged).ToHashSet();
            judged += cells.Count;
            if (WithoutHistory.Of(panel.Series[i], scope, cells) is { } unjudged)
                not.Add(unjudged);
        }

        return new EditingResult(Sorted(found), judged, judged * used.FalseAlarmsPerThousand / 1000, not, lasting);
    }

    /// <summary>Suspicions in the order that they are to be looked at: the surest first, then those furthest off.</summary>
    /// <param name="suspicions">Suspicions of any figures.</param>
    public static IReadOnlyList<Suspicion> Sorted(IEnumerable<Suspicion> suspicions) =>
    [
        .. suspicions
            .GroupBy(s => (s.Region, s.Year)).Select(cell => cell.OrderBy(s => s.Kind).First())
            .OrderBy(s => s.Strength).ThenByDescending(s => Math.Abs(s.Deviation)).ThenBy(s => s.Region.Value, StringComparer.Ordinal).ThenBy(s => s.Year),
    ];

    private static IEnumerable<Suspicion> Calendar(ReportedFigure figure, EditingScope scope) =>
        from series in figure.Municipalities
        where scope.Has(series.Region)
        from value in series.Values
        where value.Origin == ValueOrigin.NoMunicipality && value.Measure.HasValue && scope.Has(value.Year)
        select new Suspicion(series.Region, value.Year, SuspicionKind.NoMunicipality, value.Measure.Value!.Value, null, null, double.PositiveInfinity);
}
