namespace Analytics.Pipeline.Keeping;

/// <summary>A backup that was written or looked through.</summary>
/// <param name="File">The file, as a full path.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Manifest">What it holds.</param>
public sealed record BackupSummary(string File, long Bytes, BackupManifest Manifest);
