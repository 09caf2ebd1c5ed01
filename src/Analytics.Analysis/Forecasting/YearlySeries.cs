using System.Globalization;
using Analytics.Core;

namespace Analytics.Analysis.Forecasting;

/// <summary>The known values of one indicator by rising year. Years between them may be missing.</summary>
public sealed class YearlySeries
{
    private readonly int first;
    private readonly int[] times;
    private readonly double[] values;

    /// <summary>Makes a series; the order of the values makes no difference.</summary>
    /// <param name="known">One value or more, one a year.</param>
    /// <exception cref="ArgumentException">There is no value, a value is not finite, or a year stands twice.</exception>
    public YearlySeries(IEnumerable<KnownValue> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        KnownValue[] sorted = [.. known.OrderBy(k => k.Year)];
        if (sorted.Length == 0)
            throw new ArgumentException("A series has one known value or more; found none.", nameof(known));
        for (var i = 0; i < sorted.Length; i++)
        {
            if (!double.IsFinite(sorted[i].Value))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The value of {sorted[i].Year} is {sorted[i].Value}; leave out years without a number."), nameof(known));
            if (i > 0 && sorted[i].Year == sorted[i - 1].Year)
                throw new ArgumentException($"The year {sorted[i].Year} stands twice; a series has one value a year.", nameof(known));
        }

        first = sorted[0].Year.Value;
        times = [.. sorted.Select(k => k.Year.Value - first)];
        values = [.. sorted.Select(k => k.Value)];
    }

    private YearlySeries(int first, int[] times, double[] values)
    {
        this.first = first;
        this.times = times;
        this.values = values;
    }

    /// <summary>How many values are known.</summary>
    public int Count => values.Length;

    /// <summary>The newest year with a value, which horizons are counted from.</summary>
    public Year LastYear => new(first + times[^1]);

    /// <summary>Years from the first known value to the last, both included; more than <see cref="Count"/> where years are missing.</summary>
    public int Span => times[^1] + 1;

    /// <summary>Years after the first known value, rising from 0; as many as there are values.</summary>
    internal ReadOnlySpan<int> Times => times;

    /// <summary>The known values, oldest first.</summary>
    internal ReadOnlySpan<double> Values => values;

    /// <summary>What was known when only the oldest <paramref name="count"/> values were.</summary>
    internal YearlySeries Oldest(int count) => new(first, times[..count], values[..count]);

    /// <summary>The value some years after the last of the oldest <paramref name="count"/>, or null when it is not known.</summary>
    internal double? After(int count, int horizon)
    {
        var place = Array.BinarySearch(times, times[count - 1] + horizon);
        return place >= 0 ? values[place] : null;
    }
}
