namespace Analytics.Pipeline.Keeping;

/// <summary>A backup that was put back.</summary>
/// <param name="Manifest">What was put back.</param>
/// <param name="Parts">How many current parts can be read now.</param>
/// <param name="Replaced">Where the store that stood there before is kept, as a full path; null when none did.</param>
public sealed record RestoreSummary(BackupManifest Manifest, int Parts, string? Replaced);
