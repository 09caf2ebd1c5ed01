namespace DuckDB.NET.Native;

/// <summary>A date as the appender takes it. Written as a <see cref="DateOnly"/>, which converts implicitly.</summary>
/// <remarks>In the package this type also carries infinite dates; here it exists so that the same call compiles.</remarks>
public readonly struct DuckDBDateOnly
{
    private readonly DateOnly date;

    private DuckDBDateOnly(DateOnly date) => this.date = date;

    /// <summary>The date, as DuckDB's appender takes it.</summary>
    public static implicit operator DuckDBDateOnly(DateOnly date) => new(date);

    /// <summary>The same date as a <see cref="DateOnly"/>.</summary>
    public static implicit operator DateOnly(DuckDBDateOnly dateOnly) => dateOnly.date;
}
