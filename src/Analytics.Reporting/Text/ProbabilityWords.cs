namespace Analytics.Reporting.Text;

/// <summary>Probabilities as the report writes them: never 0 or 100, since what was drawn a finite number of times proves neither.</summary>
public static class ProbabilityWords
{
    /// <summary>"43 %", "under 1 %", "over 99 %".</summary>
    /// <param name="probability">0-1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside 0-1.</exception>
    public static string Percent(double probability)
    {
        if (probability is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability lies between 0 and 1.");
        var number = probability < 0.01 ? Say("under") + ReportNumbers.Space + "1" : probability > 0.99 ? Say("over") + ReportNumbers.Space + "99" : ReportNumbers.Whole(100 * probability);
        return number + ReportNumbers.Space + "%";
    }

    /// <summary>"om lag 7 av 10", "færre enn 1 av 10", "flere enn 9 av 10".</summary>
    /// <param name="probability">0-1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside 0-1.</exception>
    public static string OfTen(double probability)
    {
        if (probability is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability lies between 0 and 1.");
        return Math.Round(10 * probability, MidpointRounding.AwayFromZero) switch
        {
            < 1 => Say("færre enn 1 av 10"),
            > 9 => Say("flere enn 9 av 10"),
            var tenths => Say($"om lag {ReportNumbers.Whole(tenths)} av 10"),
        };
    }
}
