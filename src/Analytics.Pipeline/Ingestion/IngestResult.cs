namespace Analytics.Pipeline.Ingestion;

/// <summary>What an ingestion did.</summary>
/// <param name="FilesRead">Files that were new and are now published.</param>
/// <param name="FilesUnchanged">Files whose bytes were in the store already.</param>
/// <param name="FilesIgnored">Files that no source knows.</param>
/// <param name="Rows">Rows published.</param>
public sealed record IngestResult(int FilesRead, int FilesUnchanged, int FilesIgnored, long Rows)
{
    /// <summary>Files that broke a rule of severity error in their source's contract, and were held back.</summary>
    public int Refused { get; init; }
}
