namespace Analytics.Server.Queries;

/// <summary>What a query of the SQL page may use.</summary>
public sealed record QueryLimits
{
    /// <summary>How long it may run, also while its rows are read.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Memory of DuckDB before it spills to disk, in MB (10^6 bytes).</summary>
    public int MemoryMegabytes { get; init; } = 512;

    /// <summary>Memory of the query's process in all, in MB; one that grows beyond it is ended.</summary>
    public int ProcessMegabytes { get; init; } = 1500;

    /// <summary>Disk that DuckDB may spill to, in MB.</summary>
    public int SpillMegabytes { get; init; } = 2000;

    /// <summary>Threads of DuckDB.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Queries that run at once; further ones wait for <see cref="Wait"/>, and are refused then.</summary>
    public int AtOnce { get; init; } = 2;

    /// <summary>How long a query waits for its turn.</summary>
    public TimeSpan Wait { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Letters of the query.</summary>
    public int Letters { get; init; } = 20_000;

    /// <summary>Rows that the page shows.</summary>
    public int RowsShown { get; init; } = 200;

    /// <summary>Letters of a cell that the page shows.</summary>
    public int LettersShown { get; init; } = 500;

    /// <summary>Columns of a result.</summary>
    public int Columns { get; init; } = 500;

    /// <summary>Bytes of a file that is fetched; a larger result is refused, and never cut in silence.</summary>
    public int BytesFetched { get; init; } = 32 << 20;
}
