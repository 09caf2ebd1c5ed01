using Analytics.Core;

namespace Analytics.Analysis.Editing;

/// <summary>Judges zeros that have no place on a logarithm: odd where the years around are clearly more, and where such figures hardly ever are zero.</summary>
internal sealed class ZeroJudge
{
    private const int LeastUnits = 3;

    private readonly FigurePanel panel;
    private readonly double mostZeros;
    private readonly List<ExpectedValue>[] expected;
    private readonly double[] ofAll;
    private readonly double[] ofZeros;

    public ZeroJudge(FigurePanel panel, IReadOnlyList<OwnMovement> own, double mostZeros)
    {
        this.panel = panel;
        this.mostZeros = mostZeros;
        expected = [.. Enumerable.Range(0, panel.Series.Count).Select(i => panel.Scale.HasZero ? [] : Expected(panel, own[i], i))];
        ofAll = [.. expected.SelectMany(e => e).Select(e => e.Low).Order()];
        ofZeros = [.. expected.SelectMany((all, i) => all.Where(e => panel.Values[i][e.Time] == 0)).Select(e => e.Low).Order()];
    }

    /// <summary>The suspicions, and the zeros that had an expectation.</summary>
    public (List<Suspicion> Suspicions, List<Year> Judged) Judge(int i, EditingScope scope)
    {
        var zeros = expected[i].Where(e => panel.Values[i][e.Time] == 0 && panel.Published[i][e.Time] && scope.Has(panel.YearAt(e.Time))).ToList();
        var odd = zeros.Where(e => e.Low >= LeastUnits * Math.Pow(10, -panel.Figure.Decimals) && (AtLeast(ofZeros, e.Low) - 1) < mostZeros * AtLeast(ofAll, e.Low));
        return (
            [.. odd.Select(e => new Suspicion(panel.Series[i].Region, panel.YearAt(e.Time), SuspicionKind.Zero, 0, new Expectation(panel.Shown(panel.Scale.Place(e.Low)), panel.Shown(panel.Scale.Place(e.High)), e.Basis, panel.YearAt(e.From), panel.YearAt(e.To)), null, double.NegativeInfinity))],
            [.. zeros.Select(e => panel.YearAt(e.Time))]);
    }

    /// <summary>What the nearest years say, where none of them is zero.</summary>
    private static List<ExpectedValue> Expected(FigurePanel panel, OwnMovement own, int i)
    {
        var values = panel.Values[i];
        bool[] isUsed = Array.ConvertAll(own.Left, place => !double.IsNaN(place));
        var all = new List<ExpectedValue>();
        for (var time = 0; time < values.Length; time++)
        {
            if (double.IsNaN(values[time]) || OwnYears.Of(own.Left, isUsed, time) is not { } years)
                continue;
            var around = Enumerable.Range(years.From, years.To - years.From + 1).Where(t => t != time && !double.IsNaN(values[t])).ToList();
            if (around.Count >= 1 && around.TrueForAll(t => values[t] > 0))
                all.Add(new ExpectedValue(time, panel.Scale.Value(years.Low + own.Common[time]), panel.Scale.Value(years.High + own.Common[time]), own.Basis[time], years.From, years.To));
        }

        return all;
    }

    /// <summary>How many of rising numbers are a limit or more.</summary>
    private static int AtLeast(double[] sorted, double limit)
    {
        var place = Array.BinarySearch(sorted, limit);
        if (place < 0)
            return sorted.Length - ~place;
        while (place > 0 && sorted[place - 1] == limit)
            place--;
        return sorted.Length - place;
    }

    private sealed record ExpectedValue(int Time, double Low, double High, ExpectationBasis Basis, int From, int To);
}
