namespace DuckDB.NET.Native;

/// <summary>A time of day as the appender takes it. Written as a <see cref="TimeOnly"/>, which converts implicitly.</summary>
public readonly struct DuckDBTimeOnly
{
    private readonly TimeOnly time;

    private DuckDBTimeOnly(TimeOnly time) => this.time = time;

    /// <summary>The time of day, as DuckDB's appender takes it (whole microseconds).</summary>
    public static implicit operator DuckDBTimeOnly(TimeOnly time) => new(time);

    /// <summary>The same time of day as a <see cref="TimeOnly"/>.</summary>
    public static implicit operator TimeOnly(DuckDBTimeOnly time) => time.time;
}
