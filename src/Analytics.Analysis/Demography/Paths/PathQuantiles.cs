using System.Globalization;

namespace Analytics.Analysis.Demography.Paths;

/// <summary>Quantiles of whole numbers, type 7 of Hyndman and Fan (The American Statistician 50, 1996), the default of R and NumPy: linear between the order statistics at (n − 1)·p.</summary>
internal static class PathQuantiles
{
    /// <summary>The quantiles of numbers, for each probability asked for.</summary>
    public static void Of(ReadOnlySpan<int> numbers, ReadOnlySpan<double> probabilities, Span<double> quantiles)
    {
        foreach (var probability in probabilities)
        {
            if (!(probability is >= 0 and <= 1))
                throw new ArgumentException($"A quantile is asked for by a probability between 0 and 1, such as 0.1; found {probability.ToString(CultureInfo.InvariantCulture)}.", nameof(probabilities));
        }

        var sorted = new int[numbers.Length];
        Sort(numbers, sorted);
        for (var i = 0; i < probabilities.Length; i++)
        {
            var place = (sorted.Length - 1) * probabilities[i];
            var below = (int)place;
            var above = Math.Min(below + 1, sorted.Length - 1);
            quantiles[i] = sorted[below] + (place - below) * (sorted[above] - sorted[below]);
        }
    }

    // Counts of persons lie close together, so counting how often each occurs is many times faster than comparing.
    private static void Sort(ReadOnlySpan<int> numbers, Span<int> sorted)
    {
        var (least, most) = (int.MaxValue, int.MinValue);
        foreach (var number in numbers)
            (least, most) = (Math.Min(least, number), Math.Max(most, number));
        if ((long)most - least >= 4L * numbers.Length)
        {
            numbers.CopyTo(sorted);
            sorted.Sort();
            return;
        }

        var occurrences = new int[most - least + 1];
        foreach (var number in numbers)
            occurrences[number - least]++;
        var place = 0;
        for (var offset = 0; offset < occurrences.Length; offset++)
        {
            sorted.Slice(place, occurrences[offset]).Fill(least + offset);
            place += occurrences[offset];
        }
    }
}
