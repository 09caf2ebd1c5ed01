using Analytics.Core;

namespace Analytics.Analysis.Editing;

/// <summary>Judges a municipality's values by its other years: single values that stand out, and levels that shift.</summary>
internal sealed class SeriesJudge(FigurePanel panel, IReadOnlyList<OwnMovement> own, YearlyNoise noise, SuspicionLimit limit, EditingOptions options)
{
    // Years on each side of a shift that are looked at, and how much of the step must last.
    private const int YearsOfLevel = 4;
    private const double Lasts = 0.6;
    private const double ShiftProbability = 0.01;
    private static readonly double Decade = Math.Log(10);

    /// <summary>The suspicions, and the years that had an expectation.</summary>
    public (List<Suspicion> Suspicions, List<Year> Judged) Judge(int i, EditingScope scope)
    {
        var left = own[i].Left;
        bool[] isUsed = Array.ConvertAll(left, place => !double.IsNaN(place));
        var suspicions = new List<Suspicion>();
        var judged = Enumerable.Range(0, left.Length).Where(t => isUsed[t] && IsJudged(i, t, scope) && OwnYears.Of(left, isUsed, t) is not null).Select(panel.YearAt).ToList();
        var outOfRange = Enumerable.Range(0, left.Length).Where(t => IsImpossible(i, t)).ToList();

        // The worst is taken out first, so that it does not make its neighbours look wrong.
        while (Worst(left, isUsed, i) is { } worst)
        {
            isUsed[worst.Time] = false;
            outOfRange.Remove(worst.Time);
            if (IsJudged(i, worst.Time, scope))
                suspicions.Add(worst.Suspicion);
        }

        suspicions.AddRange(Shifts(i, left, isUsed, scope));
        suspicions.AddRange(outOfRange.Where(t => IsJudged(i, t, scope)).Select(t =>
            new Suspicion(panel.Series[i].Region, panel.YearAt(t), SuspicionKind.Impossible, panel.Values[i][t], null, null, double.PositiveInfinity)));
        return (suspicions, judged);
    }

    private bool IsJudged(int i, int time, EditingScope scope) => panel.Published[i][time] && scope.Has(panel.YearAt(time));

    private bool IsImpossible(int i, int time)
    {
        var value = panel.Values[i][time];
        var bounds = panel.Figure.Bounds;
        return value < bounds.Lower || value > bounds.Upper || (panel.Scale.IsLogarithm && value < 0);
    }

    private double Spread(int i, int time, OwnYears years) =>
        Math.Max(noise.Of(i, time), panel.Scale.LeastSpread((years.Low + years.High) / 2 + own[i].Common[time], options.LeastRelativeNoise));

    private (int Time, Suspicion Suspicion)? Worst(double[] left, bool[] isUsed, int i)
    {
        (int Time, Suspicion Suspicion)? worst = null;

        // Of two years nothing says which is wrong: the newest is the one that nobody has looked at yet.
        var first = isUsed.Count(used => used) == 2 ? Array.FindLastIndex(isUsed, used => used) : 0;
        for (var time = first; time < left.Length; time++)
        {
            if (!isUsed[time] || OwnYears.Of(left, isUsed, time) is not { } years)
                continue;
            var deviation = years.Outside(left[time]) / Spread(i, time, years);
            if (Math.Abs(deviation) >= limit.LeastDeviation
                && (worst is null || Math.Abs(deviation) > Math.Abs(worst.Value.Suspicion.Deviation))
                && Explain(i, time, years, deviation) is { } suspicion)
                worst = (time, suspicion);
        }

        return worst;
    }

    /// <summary>The most specific explanation of a value that is off, or null where it may well be right.</summary>
    private Suspicion? Explain(int i, int time, OwnYears years, double deviation)
    {
        var value = panel.Values[i][time];
        var spread = Spread(i, time, years);
        var isOff = Math.Abs(deviation) >= limit.Deviation;
        var swaps = DigitSwaps.Of(value, panel.Figure.Decimals);
        if (value == 0)
            return isOff ? Suspect(SuspicionKind.Zero, null) : null;
        if (InUnit(i, time, years, spread, isOff ? limit.Usual : SuspicionLimit.Fit) is { } inUnit && (isOff || limit.IsUnit(UnitSlips.Factors.Select(f => Off(inUnit * f)))))
            return Suspect(SuspicionKind.Unit, inUnit);
        if (Fitting(swaps) is { } swapped && (isOff || (panel.Scale.IsLogarithm && limit.IsSwap(deviation, swaps.Count, Decade / spread))))
            return Suspect(SuspicionKind.Digits, swapped);
        return isOff ? Suspect(IsImpossible(i, time) ? SuspicionKind.Impossible : SuspicionKind.Jump, null) : null;

        Suspicion Suspect(SuspicionKind kind, double? likely) => new(panel.Series[i].Region, panel.YearAt(time), kind, value, Expected(i, time, years, spread), likely, deviation);
        double Off(double other) => years.Outside(panel.Scale.Place(other) - own[i].Common[time]) / spread;
        double? Fitting(IEnumerable<double> others) => others.Where(o => Math.Abs(Off(o)) <= SuspicionLimit.Fit).OrderBy(o => Math.Abs(Off(o))).Select(o => (double?)o).FirstOrDefault();
    }

    /// <summary>The value in another unit that comes within so many spreads of what was expected, or null. A value that was divided by a thousand has lost its last digits, which are allowed for.</summary>
    private double? InUnit(int i, int time, OwnYears years, double spread, double within)
    {
        var value = panel.Values[i][time];
        var half = Math.Pow(10, -panel.Figure.Decimals) / 2;
        double? best = null;
        var least = double.PositiveInfinity;
        foreach (var factor in UnitSlips.Factors)
        {
            var rounding = factor < 1 ? half : 0;
            var (one, other) = (Off((value - rounding) / factor), Off((value + rounding) / factor));
            var off = one * other < 0 ? 0 : Math.Min(Math.Abs(one), Math.Abs(other));
            if (off <= within && off < least)
                (best, least) = (value / factor, off);
        }

        return best;

        double Off(double right) => years.Outside(panel.Scale.Place(right) - own[i].Common[time]) / spread;
    }

    private Expectation Expected(int i, int time, OwnYears years, double spread)
    {
        var common = own[i].Common[time];
        return new Expectation(
            panel.Shown(years.Low + common - limit.Usual * spread),
            panel.Shown(years.High + common + limit.Usual * spread),
            own[i].Basis[time],
            panel.YearAt(years.From),
            panel.YearAt(years.To));
    }

    /// <summary>Steps that last: as large as a suspected value's, kept by the years after, and clear of the years' own scatter.</summary>
    private IEnumerable<Suspicion> Shifts(int i, double[] left, bool[] isUsed, EditingScope scope)
    {
        int[] times = [.. Enumerable.Range(0, left.Length).Where(t => isUsed[t])];
        for (var k = 2; k < times.Length - 1; k++)
        {
            var time = times[k];

            // A shift shows when it has lasted for a year, so one that began the year before the scope is news.
            if (!panel.Published[i][time] || !(scope.Has(panel.YearAt(time)) || scope.Has(panel.YearAt(time).Plus(1))))
                continue;
            double[] before = [.. times[Math.Max(0, k - YearsOfLevel)..k].Select(t => left[t])];
            double[] after = [.. times[k..Math.Min(times.Length, k + YearsOfLevel)].Select(t => left[t])];
            var level = RobustScale.Median(before);
            var years = new OwnYears(Math.Min(before[^1], level), Math.Max(before[^1], level), times[Math.Max(0, k - YearsOfLevel)], times[k - 1]);
            var spread = Spread(i, time, years);
            var deviation = years.Outside(left[time]) / spread;
            var lasting = RobustScale.Median(after) - level;
            if (Math.Abs(deviation) < limit.Deviation || lasting / deviation < Lasts * spread || LevelShift.At([.. before, .. after], before.Length).Probability > ShiftProbability)
                continue;
            var value = panel.Values[i][time];
            var inUnit = InUnit(i, time, years, spread, limit.Usual);
            yield return new Suspicion(panel.Series[i].Region, panel.YearAt(time), inUnit is null ? SuspicionKind.Shift : SuspicionKind.Unit, value, Expected(i, time, years, spread), inUnit, deviation);
        }
    }
}
