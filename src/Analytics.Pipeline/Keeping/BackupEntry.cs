namespace Analytics.Pipeline.Keeping;

/// <summary>A file of a backup.</summary>
/// <param name="Path">Where it lies in the store, with forward slashes: <c>parts/raw/ssb_07459/….parquet</c>.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Hash">SHA-256 of its bytes, lower-case hex.</param>
public sealed record BackupEntry(string Path, long Bytes, string Hash);
