namespace Analytics.Store.Operations;

/// <summary>What someone may do in the web pages; each role may also do what those before it may.</summary>
public enum AccessRole
{
    /// <summary>Read published reports and editions.</summary>
    Reader,

    /// <summary>Also query the marts, and see runs, contracts, freshness and lineage.</summary>
    Analyst,

    /// <summary>Also run, retry and backfill.</summary>
    Operator,
}
