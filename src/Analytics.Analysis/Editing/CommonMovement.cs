namespace Analytics.Analysis.Editing;

/// <summary>What everybody else did from year to year, which is taken out before a municipality is judged: a rise in prices is no error.</summary>
internal sealed class CommonMovement
{
    private readonly FigurePanel panel;
    private readonly int leastOthers;
    private readonly Dictionary<string, Members> groups;
    private readonly Members all;
    private readonly Dictionary<string, double[]> references;
    private readonly double[]? country;

    public CommonMovement(FigurePanel panel, int leastOthers)
    {
        this.panel = panel;
        this.leastOthers = leastOthers;
        var members = Enumerable.Range(0, panel.Series.Count).ToList();
        groups = members.Where(i => panel.Series[i].Group is not null).GroupBy(i => panel.Series[i].Group!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => new Members(panel, [.. g]), StringComparer.Ordinal);
        all = new Members(panel, [.. members]);
        references = panel.Figure.References.DistinctBy(r => r.Region).ToDictionary(r => r.Region.Value, panel.PlacesOf, StringComparer.Ordinal);
        country = references.GetValueOrDefault("EAK") ?? references.GetValueOrDefault("EAKUO");
    }

    /// <summary>A municipality's places with the movement of the others taken out.</summary>
    public OwnMovement TakeOutOf(int municipality)
    {
        var left = new double[panel.Years];
        var common = new double[panel.Years];
        var basis = new ExpectationBasis[panel.Years];
        for (var time = 0; time < panel.Years; time++)
        {
            if (time > 0)
            {
                (var step, basis[time]) = Step(municipality, time);
                common[time] = common[time - 1] + step;
            }

            left[time] = panel.Places[municipality][time] - common[time];
        }

        if (panel.Years > 1)
            basis[0] = basis[1];
        return new OwnMovement(left, common, basis);
    }

    /// <summary>From the year before to this one, of the nearest circle that is large enough.</summary>
    private (double Step, ExpectationBasis Basis) Step(int municipality, int time)
    {
        var group = panel.Series[municipality].Group;
        if (group is not null && groups[group].Without(municipality, time, leastOthers) is { } ofGroup)
            return (ofGroup, ExpectationBasis.OwnYearsAndGroup);
        if (group is not null && references.GetValueOrDefault(group) is { } published && IsStep(published, time))
            return (published[time] - published[time - 1], ExpectationBasis.OwnYearsAndReference);
        if (all.Without(municipality, time, leastOthers) is { } ofAll)
            return (ofAll, ExpectationBasis.OwnYearsAndAll);
        return country is not null && IsStep(country, time)
            ? (country[time] - country[time - 1], ExpectationBasis.OwnYearsAndReference)
            : (0, ExpectationBasis.OwnYears);
    }

    private static bool IsStep(double[] places, int time) => !double.IsNaN(places[time] - places[time - 1]);

    /// <summary>The sorted steps of a circle of municipalities, year by year.</summary>
    private sealed class Members
    {
        private readonly double[][] sorted;
        private readonly Dictionary<int, int>[] rank;

        public Members(FigurePanel panel, int[] members)
        {
            sorted = new double[panel.Years][];
            rank = new Dictionary<int, int>[panel.Years];
            for (var time = 1; time < panel.Years; time++)
            {
                var steps = members.Select(i => (Member: i, Step: panel.Places[i][time] - panel.Places[i][time - 1])).Where(s => !double.IsNaN(s.Step)).OrderBy(s => s.Step).ToList();
                sorted[time] = [.. steps.Select(s => s.Step)];
                rank[time] = steps.Select((s, place) => (s.Member, place)).ToDictionary(s => s.Member, s => s.place);
            }
        }

        /// <summary>The median step of the others, or null where they are too few.</summary>
        public double? Without(int municipality, int time, int least) => rank[time].TryGetValue(municipality, out var place)
            ? sorted[time].Length - 1 >= least ? RobustScale.OfSortedWithout(sorted[time], place) : null
            : sorted[time].Length >= least ? RobustScale.OfSorted(sorted[time]) : null;
    }
}
