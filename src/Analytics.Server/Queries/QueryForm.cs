namespace Analytics.Server.Queries;

/// <summary>What of a query's result is wanted.</summary>
internal enum QueryForm
{
    /// <summary>The first rows, for a page.</summary>
    Rows,

    /// <summary>All, as CSV for a spreadsheet.</summary>
    Csv,

    /// <summary>All, as JSON.</summary>
    Json,

    /// <summary>All, as Parquet; of a table alone.</summary>
    Parquet,
}
