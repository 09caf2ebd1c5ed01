using System.Globalization;

namespace Analytics.Pipeline.Contracts;

/// <summary>When a reference period's figures are due. Freshness is judged on the newest period that has values, never on the date of retrieval.</summary>
/// <param name="Period">How long a reference period is.</param>
/// <param name="Month">Month of the due date (yearly).</param>
/// <param name="Day">Day of the due date (yearly).</param>
/// <param name="YearsAfter">Years from the reference year to the due date (yearly): 1 for accounts, 0 for a count on 1 January.</param>
/// <param name="DueDays">Days from the period's end to the due date (quarterly, monthly).</param>
/// <param name="GraceDays">Days after the due date before it is late.</param>
/// <param name="Severity">What lateness is.</param>
internal sealed record FreshRule(ReferencePeriod Period, int Month, int Day, int YearsAfter, int DueDays, int GraceDays, Severity Severity)
{
    /// <summary>The newest period that should be there on a day, as the source writes periods: 2025, 2025K4, 2025M12.</summary>
    public string Expected(DateOnly today)
    {
        var number = Numbers(today).First(n => Due(n).AddDays(GraceDays) <= today);
        return Text(number);
    }

    /// <summary>When the period after one is due; null when the period is not written as expected.</summary>
    public (string Period, DateOnly Due)? Next(string period) => Number(period) is { } number ? (Text(number + 1), Due(number + 1)) : null;

    /// <summary>When a period is due; null when it is not written as expected.</summary>
    public DateOnly? DueOf(string period) => Number(period) is { } number ? Due(number) : null;

    /// <summary>Whether the newest period with values is behind what should be there.</summary>
    public bool IsLate(string newest, DateOnly today) => Number(newest) is { } number && number < Number(Expected(today));

    private int PerYear => Period switch { ReferencePeriod.Yearly => 1, ReferencePeriod.Quarterly => 4, _ => 12 };

    private string Letter => Period switch { ReferencePeriod.Yearly => "", ReferencePeriod.Quarterly => "K", _ => "M" };

    /// <summary>Periods counted from year 0, the latest that can be due first.</summary>
    private IEnumerable<int> Numbers(DateOnly today)
    {
        for (var number = ((today.Year + 1) * PerYear) + PerYear - 1; ; number--)
            yield return number;
    }

    private DateOnly Due(int number)
    {
        var (year, part) = (number / PerYear, number % PerYear);
        return Period == ReferencePeriod.Yearly
            ? new DateOnly(year + YearsAfter, Month, Day)
            : new DateOnly(year, 1, 1).AddMonths((part + 1) * 12 / PerYear).AddDays(DueDays - 1);
    }

    private string Text(int number) => Period switch
    {
        ReferencePeriod.Yearly => number.ToString(CultureInfo.InvariantCulture),
        ReferencePeriod.Quarterly => string.Create(CultureInfo.InvariantCulture, $"{number / 4}K{(number % 4) + 1}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{number / 12}M{(number % 12) + 1:00}"),
    };

    private int? Number(string period)
    {
        var parts = Letter.Length == 0 ? [period] : period.Split(Letter);
        if (parts.Length != (Letter.Length == 0 ? 1 : 2) || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1 or > 9990)
            return null;
        if (parts.Length == 1)
            return year;
        return int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var part) && part >= 1 && part <= PerYear ? (year * PerYear) + part - 1 : null;
    }
}
