using DuckDB.NET.Native;

namespace DuckDB.NET.Data.Reading;

/// <summary>DATE, TIME, the timestamps and INTERVAL; a timestamp with time zone is read in UTC.</summary>
internal sealed class TemporalVectorReader(string column, DuckDBType type) : VectorReader(column, type)
{
    public override Type ClrType => Type switch
    {
        DuckDBType.Date => typeof(DateOnly),
        DuckDBType.Time => typeof(TimeOnly),
        DuckDBType.Interval => typeof(TimeSpan),
        _ => typeof(DateTime),
    };

    public override object Read(ulong row, Type target)
    {
        var wanted = target == typeof(object) ? ClrType : target;
        return Type switch
        {
            DuckDBType.Date when wanted == typeof(DateOnly) => TemporalValues.Date(Raw<int>(row), Column),
            DuckDBType.Date when wanted == typeof(DateTime) => TemporalValues.Date(Raw<int>(row), Column).ToDateTime(TimeOnly.MinValue),
            DuckDBType.Time when wanted == typeof(TimeOnly) => TemporalValues.Time(Raw<long>(row)),
            DuckDBType.Time when wanted == typeof(DateTime) => DateTime.MinValue.Add(TemporalValues.Time(Raw<long>(row)).ToTimeSpan()),
            DuckDBType.Interval when wanted == typeof(TimeSpan) => TemporalValues.Span(Raw<DuckDBInterval>(row), Column),
            DuckDBType.Date or DuckDBType.Time or DuckDBType.Interval => throw NotReadableAs(target),
            _ when wanted == typeof(DateTime) => Moment(row),
            _ when wanted == typeof(DateTimeOffset) => new DateTimeOffset(Moment(row), TimeSpan.Zero),
            _ => throw NotReadableAs(target),
        };
    }

    public DateTime Moment(ulong row) => TemporalValues.Moment(Raw<long>(row), Type, Column);
}
