namespace Analytics.Analysis.Registers;

/// <summary>How many agreements are valid: numbers alone, as each is one person's.</summary>
/// <param name="Count">Agreements.</param>
/// <param name="Valid">Those made within the time after which they are to be made anew.</param>
public sealed record AgreementCoverage(int Count, int Valid)
{
    /// <summary>Counts agreements.</summary>
    /// <param name="agreements">The agreements; one without a date is not valid.</param>
    /// <param name="day">The day.</param>
    /// <param name="months">After how many months one is to be made anew.</param>
    public static AgreementCoverage Of(IReadOnlyCollection<RegisterItem> agreements, DateOnly day, int months)
    {
        ArgumentNullException.ThrowIfNull(agreements);
        return new AgreementCoverage(agreements.Count, agreements.Count(a => a.Opened is { } made && made <= day && made.AddMonths(months) >= day));
    }
}
