using Analytics.Core;

namespace Analytics.Store;

/// <summary>How a DuckDB session over the store is set up; the defaults suit a query by a person.</summary>
public sealed record SessionOptions
{
    /// <summary>Threads; null means one a core.</summary>
    public int? Threads { get; init; }

    /// <summary>Memory that DuckDB may hold before it spills to disk, in MB (10^6 bytes).</summary>
    public int MemoryLimitMegabytes { get; init; } = 1024;

    /// <summary>Where DuckDB spills to; null for the store's own folder.</summary>
    public string? SpillFolder { get; init; }

    /// <summary>Disk that DuckDB may spill to, in MB; null for as much as there is.</summary>
    public int? SpillLimitMegabytes { get; init; }

    /// <summary>Only what was known at this moment; null means now.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Who may read answers of individuals in this session, and why; null means that they have no views. Only for a step that does disclosure control itself.</summary>
    public RestrictedGrant? Grant { get; init; }

    /// <summary>The municipality that looks: it sees what is everyone's and what is its own. Null sees what is everyone's alone.</summary>
    public MunicipalityCode? Tenant { get; init; }

    /// <summary>Whether results may be written as parts; otherwise the session can write nothing.</summary>
    public bool MayWrite { get; init; }

    /// <summary>The only folder outside the store that the session may write files of results to, and read them from; null for none.</summary>
    public string? ExportFolder { get; init; }

    /// <summary>Datasets that queries count on: one without parts gets an empty view, one whose parts lack a column gets it as nulls.</summary>
    public IReadOnlyList<DeclaredDataset> Declared { get; init; } = [];

    /// <summary>Whether what is any municipality's own is seen, for models that are made municipality by municipality.</summary>
    internal bool IsOfAllTenants { get; init; }
}
