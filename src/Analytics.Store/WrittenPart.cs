namespace Analytics.Store;

/// <summary>A Parquet file that is written and named, and not yet visible to anyone: publishing it makes it so.</summary>
/// <param name="Dataset">The dataset that it belongs to.</param>
/// <param name="File">The file, relative to the store: <c>parts/raw/ssb_07459/….parquet</c>.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Bytes">Size in bytes.</param>
/// <param name="Hash">SHA-256 of the file, lower-case hex; also the file's name.</param>
/// <param name="Schema">Columns and SQL types: <c>region VARCHAR, value DOUBLE</c>.</param>
public sealed record WrittenPart(DatasetName Dataset, string File, long Rows, long Bytes, string Hash, string Schema)
{
    /// <summary>Whether the file has a column of this name; upper and lower case do not matter.</summary>
    internal bool HasColumn(string name) =>
        Schema.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase) || Schema.Contains($", {name} ", StringComparison.OrdinalIgnoreCase);
}
