namespace Analytics.Server.Queries;

/// <summary>How a query ended.</summary>
internal enum QueryEnd
{
    Answered,

    /// <summary>DuckDB refused it, or could not compute it.</summary>
    Wrong,

    /// <summary>Its time was over.</summary>
    Stopped,

    /// <summary>It has more columns than are shown.</summary>
    Wide,

    /// <summary>The file would be larger than is sent.</summary>
    Large,
}
