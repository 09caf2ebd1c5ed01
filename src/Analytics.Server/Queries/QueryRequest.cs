using Analytics.Pipeline.Exporting;

namespace Analytics.Server.Queries;

/// <summary>What the pages ask the process of a query.</summary>
/// <param name="Folder">Folder of the store.</param>
/// <param name="Database">The catalogue's database; null for the store's own.</param>
/// <param name="Tenant">Code of the municipality that asks: it sees what is everyone's and its own.</param>
/// <param name="Sql">The query.</param>
/// <param name="Form">What of the result is wanted.</param>
/// <param name="SpillFolder">Where DuckDB spills to.</param>
/// <param name="Limits">What it may use.</param>
internal sealed record QueryRequest(string Folder, string? Database, string Tenant, string Sql, QueryForm Form, string SpillFolder, QueryLimits Limits)
{
    /// <summary>The page of a table that is asked for in the place of a query; null for a query.</summary>
    public StarQuestion? Table { get; init; }
}
