namespace Analytics.Pipeline.Keeping;

/// <summary>What a backup holds.</summary>
/// <param name="Form">The kind of backup; 1 so far.</param>
/// <param name="CreatedAt">The moment of the catalogue's copy, UTC.</param>
/// <param name="Program">Version of the program that wrote it.</param>
/// <param name="Entries">Its files, in order of path.</param>
public sealed record BackupManifest(int Form, DateTimeOffset CreatedAt, string Program, IReadOnlyList<BackupEntry> Entries)
{
    /// <summary>The form that this program writes, and the newest that it reads.</summary>
    public const int NewestForm = 1;

    /// <summary>Size of all files together.</summary>
    public long Bytes => Entries.Sum(e => e.Bytes);

    /// <summary>Whether answers of individuals are in it.</summary>
    public bool HoldsRestricted => Entries.Any(e => BackupPath.IsRestricted(e.Path));
}
