namespace Analytics.Store;

/// <summary>The SELECT that shows a dataset's parts as one table.</summary>
internal static class DatasetView
{
    /// <summary>Columns that the catalogue adds to every dataset that is not a mart; no part may have a column of its own with such a name.</summary>
    public static readonly IReadOnlyList<DeclaredColumn> CatalogueColumns =
    [
        new("vintage", "VARCHAR"), new("published_at", "TIMESTAMP"), new("retrieved_at", "TIMESTAMP"), new("content_hash", "VARCHAR"),
    ];

    public static bool HasCatalogueColumns(DatasetName dataset) => dataset.Schema != DatasetName.MartSchema;

    public static bool IsCatalogueColumn(string name) => CatalogueColumns.Any(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public static string Sql(StoreFolder store, DatasetName dataset, IEnumerable<PublishedPart> parts)
    {
        if (!HasCatalogueColumns(dataset))
            return $"SELECT * FROM {Read(store, parts)}";

        // A branch a vintage, with constants: DuckDB then leaves out a whole vintage's files on a filter, and joins nothing.
        var branches = parts
            .GroupBy(p => (p.Registration.Vintage, p.Registration.SourceUpdated, p.RetrievedAt, Hash: p.Registration.LandedHash ?? p.Part.Hash))
            .Select(g => $"SELECT *, {SqlLiteral.Text(g.Key.Vintage)} AS vintage, {SqlLiteral.Timestamp(g.Key.SourceUpdated)} AS published_at, "
                + $"{SqlLiteral.Timestamp(g.Key.RetrievedAt)} AS retrieved_at, {SqlLiteral.Text(g.Key.Hash)} AS content_hash FROM {Read(store, g)}");
        return string.Join(" UNION ALL BY NAME ", branches);
    }

    public static string Empty(DeclaredDataset declared)
    {
        IReadOnlyList<DeclaredColumn> extra = HasCatalogueColumns(declared.Dataset) ? CatalogueColumns : [];
        var own = declared.Columns.ExceptBy(extra.Select(c => c.Name), c => c.Name, StringComparer.OrdinalIgnoreCase);
        return $"SELECT {string.Join(", ", own.Concat(extra).Select(NullColumn))} WHERE false";
    }

    public static string NullColumn(DeclaredColumn column) => $"NULL::{column.SqlType} AS {SqlLiteral.Name(column.Name)}";

    private static string Read(StoreFolder store, IEnumerable<PublishedPart> parts) =>
        $"read_parquet({SqlLiteral.Files(parts.Select(p => store.Resolve(p.Part.File)))}, union_by_name = true)";
}
