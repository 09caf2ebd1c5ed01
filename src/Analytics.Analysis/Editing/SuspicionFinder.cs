namespace Analytics.Analysis.Editing;

/// <summary>Finds the values of a figure that are likely to be wrong: one suspicion a cell at most, with the most specific explanation that fits.</summary>
public static class SuspicionFinder
{
    /// <summary>Looks through one figure.</summary>
    /// <param name="figure">All that is known of it.</param>
    /// <param name="scope">Which of its cells are judged, and how strictly.</param>
    /// <param name="options">How; null for the usual.</param>
    /// <exception cref="ArgumentException">A municipality comes twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The scope accepts no false alarms, or more than 100 in a thousand.</exception>
    public static EditingResult Find(ReportedFigure figure, EditingScope scope, EditingOptions? options = null) => Find(figure, [scope], options)[0];

    /// <summary>Looks through one figure for several purposes at once.</summary>
    /// <param name="figure">All that is known of it.</param>
    /// <param name="scopes">Which of its cells are judged, and how strictly.</param>
    /// <param name="options">How; null for the usual.</param>
    /// <returns>A result for each scope.</returns>
    /// <exception cref="ArgumentException">A municipality comes twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A scope accepts no false alarms, or more than 100 in a thousand.</exception>
    public static IReadOnlyList<EditingResult> Find(ReportedFigure figure, IReadOnlyList<EditingScope> scopes, EditingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(scopes);
        if (scopes.FirstOrDefault(s => s.FalseAlarmsPerThousand is not (> 0 and <= 100)) is { } scope)
            throw new ArgumentOutOfRangeException(nameof(scopes), scope.FalseAlarmsPerThousand, "Between 0 and 100 false alarms per thousand figures can be accepted.");
        if (figure.Municipalities.GroupBy(s => s.Region).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ArgumentException($"{twice.Key} comes twice in {figure.Name}: expected one series for each municipality.", nameof(figure));
        if (FigurePanel.Of(figure) is not { } panel)
            return [.. scopes.Select(s => new EditingResult(Sorted(Calendar(figure, s)), 0, 0, [.. figure.Municipalities.Where(m => s.Has(m.Region)).Select(m => WithoutHistory.Of(m, s)).OfType<NotJudged>()], 0))];
        var used = options ?? new EditingOptions();
        var common = new CommonMovement(panel, used.LeastOthers);
        OwnMovement[] own = [.. Enumerable.Range(0, panel.Series.Count).Select(common.TakeOutOf)];
        var noise = new YearlyNoise(panel, own, used);
        var places = new GroupPlaces(panel, used);
        var zeros = new ZeroJudge(panel, own, used.MostZeros);
        var (years, group) = (TailWeight.Degrees(noise.Deviations, used.TailDegrees), TailWeight.Degrees(places.Deviations, used.TailDegrees));
        return
        [
            .. scopes.Select(s => Judge(
                panel,
                s,
                new SeriesJudge(panel, own, noise, new SuspicionLimit(s.FalseAlarmsPerThousand, years), used),
                zeros,
                new GroupJudge(panel, places, new SuspicionLimit(s.FalseAlarmsPerThousand, group)))),
        ];
    }

    private static EditingResult Judge(FigurePanel panel, EditingScope scope, SeriesJudge series, ZeroJudge zeros, GroupJudge group)
    {
        var found = Calendar(panel.Figure, scope).ToList();
        var not = new List<NotJudged>();
        var (judged, lasting) = (0, 0);
        for (var i = 0; i < panel.Series.Count; i++)
        {
            if (!scope.Has(panel.Series[i].Region))
                continue;
            var ofYears = series.Judge(i, scope);
            var ofZeros = zeros.Judge(i, scope);
            var ofGroup = group.Judge(i, scope, ofYears.Judged);
            found.AddRange([.. ofYears.Suspicions, .. ofZeros.Suspicions, .. ofGroup.Suspicions]);
            lasting += ofGroup.Lasting.Count(year => ofYears.Suspicions.TrueForAll(s => s.Year != year));
            var cells = ofYears.Judged.Concat(ofZeros.Judged).Concat(ofGroup.Judged).ToHashSet();
            judged += cells.Count;
            if (WithoutHistory.Of(panel.Series[i], scope, cells) is { } unjudged)
                not.Add(unjudged);
        }

        return new EditingResult(Sorted(found), judged, judged * scope.FalseAlarmsPerThousand / 1000, not, lasting);
    }

    /// <summary>One suspicion a cell, the most specific, in the order that they are to be looked at: the surest first, then those furthest off.</summary>
    private static IReadOnlyList<Suspicion> Sorted(IEnumerable<Suspicion> suspicions) =>
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
