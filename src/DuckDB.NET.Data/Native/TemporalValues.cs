namespace DuckDB.NET.Native;

/// <summary>Dates and times as DuckDB stores them: counted from 1970-01-01, without a time zone.</summary>
internal static class TemporalValues
{
    private const long TicksPerMicrosecond = TimeSpan.TicksPerMicrosecond;
    private static readonly int EpochDay = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    public static int Days(DateOnly date) => date.DayNumber - EpochDay;

    public static long Micros(TimeOnly time) => time.Ticks / TicksPerMicrosecond;

    public static DuckDBInterval Interval(TimeSpan span)
    {
        var days = (int)(span.Ticks / TimeSpan.TicksPerDay);
        return new DuckDBInterval(0, days, span.Ticks % TimeSpan.TicksPerDay / TicksPerMicrosecond);
    }

    /// <summary>The count in the unit of a timestamp type; what is finer than the unit is cut off.</summary>
    public static long Timestamp(DateTime moment, DuckDBType type)
    {
        var ticks = moment.Ticks - DateTime.UnixEpoch.Ticks;
        return type == DuckDBType.TimestampNs ? checked(ticks * 100) : FloorDivide(ticks, TicksPerUnit(type));
    }

    /// <exception cref="InvalidOperationException">The date is infinite or outside the years 1 to 9999.</exception>
    public static DateOnly Date(int days, string column)
    {
        var day = (long)days + EpochDay;
        return day >= DateOnly.MinValue.DayNumber && day <= DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber((int)day)
            : throw OutsideDotNet("date", column);
    }

    /// <exception cref="InvalidOperationException">The moment is infinite or outside the years 1 to 9999.</exception>
    public static DateTime Moment(long count, DuckDBType type, string column)
    {
        var ticks = type == DuckDBType.TimestampNs ? (Int128)(count / 100) : (Int128)count * TicksPerUnit(type);
        ticks += DateTime.UnixEpoch.Ticks;
        var isInfinite = count is long.MaxValue or -long.MaxValue;
        return !isInfinite && ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks
            ? new DateTime((long)ticks)
            : throw OutsideDotNet("timestamp", column);
    }

    public static TimeOnly Time(long micros) => new(Math.Min(micros * TicksPerMicrosecond, TimeOnly.MaxValue.Ticks));

    /// <exception cref="InvalidCastException">The interval counts months, which have no fixed length.</exception>
    public static TimeSpan Span(DuckDBInterval interval, string column) => interval.Months == 0
        ? new TimeSpan((interval.Days * TimeSpan.TicksPerDay) + (interval.Micros * TicksPerMicrosecond))
        : throw new InvalidCastException(
            $"The interval in column '{column}' counts {interval.Months} months, which have no fixed length: read its parts in SQL.");

    private static long TicksPerUnit(DuckDBType type) => type switch
    {
        DuckDBType.TimestampS => TimeSpan.TicksPerSecond,
        DuckDBType.TimestampMs => TimeSpan.TicksPerMillisecond,
        _ => TicksPerMicrosecond,
    };

    private static long FloorDivide(long value, long divisor) => (value / divisor) - (value % divisor < 0 ? 1 : 0);

    private static InvalidOperationException OutsideDotNet(string kind, string column) =>
        new($"A {kind} in column '{column}' is infinite or outside the years 1 to 9999: test it with isfinite() in SQL.");
}
