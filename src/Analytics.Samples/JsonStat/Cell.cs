namespace Analytics.Samples.JsonStat;

/// <summary>A published cell: a value, or SSB's sign for why there is none.</summary>
internal readonly record struct Cell(decimal? Value, string? Sign)
{
    /// <summary><c>.</c> cannot be given.</summary>
    public static Cell NotApplicable { get; } = new(null, ".");

    /// <summary><c>..</c> missing.</summary>
    public static Cell Missing { get; } = new(null, "..");

    /// <summary><c>:</c> confidential.</summary>
    public static Cell Confidential { get; } = new(null, ":");

    /// <summary>A value.</summary>
    public static implicit operator Cell(decimal value) => new(value, null);

    /// <summary>A value.</summary>
    public static implicit operator Cell(long value) => new(value, null);

    /// <summary>A value.</summary>
    public static implicit operator Cell(int value) => new(value, null);
}
