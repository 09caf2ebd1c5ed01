namespace Analytics.Analysis.Editing;

/// <summary>How much a figure usually changes from one year to the next beyond what everybody does: small municipalities more than large ones.</summary>
internal sealed class YearlyNoise
{
    private const int OfOneSize = 30;

    private readonly EditingOptions options;
    private readonly Step[][] steps;
    private readonly SizeNoise[] ofSize;
    private readonly double assumed;

    /// <summary>Measures it.</summary>
    /// <param name="panel">The figure.</param>
    /// <param name="own">The municipalities without the common movement.</param>
    /// <param name="options">What is assumed, and the weight of a municipality's size beside its own years.</param>
    public YearlyNoise(FigurePanel panel, IReadOnlyList<OwnMovement> own, EditingOptions options)
    {
        this.options = options;
        steps = [.. own.Select(o => Steps(o.Left))];
        assumed = panel.Scale.UsualSpread(options.AssumedNoise);
        ofSize = new SizeNoise[steps.Length];
        var bySize = Enumerable.Range(0, steps.Length).OrderBy(i => panel.Series[i].Inhabitants ?? 0).ThenBy(i => i).ToList();
        var classes = Math.Max(1, steps.Length / OfOneSize);
        for (var size = 0; size < classes; size++)
        {
            var members = bySize[(size * steps.Length / classes)..((size + 1) * steps.Length / classes)];
            foreach (var i in members)
            {
                double[] others = [.. members.Where(m => m != i).SelectMany(m => steps[m]).Select(s => s.Size)];
                ofSize[i] = new SizeNoise(others.Length, AroundZero(others));
            }
        }

        Deviations = [.. steps.SelectMany((all, i) => all.Select(step => step.Size / Of(i, step.To)))];
    }

    /// <summary>All yearly changes, each in its municipality's spread, without sign.</summary>
    public IReadOnlyList<double> Deviations { get; }

    /// <summary>
    /// The robust standard deviation of a municipality's yearly changes as all but those of one year tell it: what is assumed, those of its size and its own, weighted by years.
    /// </summary>
    /// <param name="i">The municipality.</param>
    /// <param name="time">The year that is judged, and so says nothing.</param>
    public double Of(int i, int time)
    {
        double[] alone = [.. steps[i].Where(s => s.From != time && s.To != time).Select(s => s.Size)];
        var spread = AroundZero(alone);
        var known = Math.Min(1, ofSize[i].Steps / (double)OfOneSize);
        var (sizes, nothing) = (options.YearsOfSize * known, options.YearsOfSize * (1 - known));
        return Math.Sqrt((nothing * assumed * assumed + sizes * ofSize[i].Spread * ofSize[i].Spread + alone.Length * spread * spread) / (options.YearsOfSize + alone.Length));
    }

    private static Step[] Steps(double[] left)
    {
        var steps = new List<Step>(left.Length);
        var last = -1;
        for (var time = 0; time < left.Length; time++)
        {
            if (double.IsNaN(left[time]))
                continue;
            if (last >= 0)
                steps.Add(new Step(last, time, Math.Abs(left[time] - left[last])));
            last = time;
        }

        return [.. steps];
    }

    private static double AroundZero(double[] steps) => steps.Length == 0 ? 0 : RobustScale.ToNormal * RobustScale.Median(steps);

    private readonly record struct Step(int From, int To, double Size);

    private readonly record struct SizeNoise(int Steps, double Spread);
}
