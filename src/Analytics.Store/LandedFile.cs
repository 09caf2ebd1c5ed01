namespace Analytics.Store;

/// <summary>Bytes as a source gave them, kept under their content's name.</summary>
/// <param name="Hash">SHA-256, lower-case hex, 64 characters.</param>
/// <param name="Path">The kept file, as a full path.</param>
/// <param name="Bytes">Size in bytes.</param>
/// <param name="FirstSeen">When these bytes were first taken in, UTC.</param>
/// <param name="IsNew">Whether this call was the first to bring them.</param>
public sealed record LandedFile(string Hash, string Path, long Bytes, DateTimeOffset FirstSeen, bool IsNew)
{
    /// <summary>The short name of the vintage that these bytes are: the hash's first twelve characters.</summary>
    public string Vintage => Hash[..12];
}
