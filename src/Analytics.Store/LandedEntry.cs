namespace Analytics.Store;

/// <summary>What the catalogue knows of a landed file.</summary>
/// <param name="Hash">SHA-256, lower-case hex.</param>
/// <param name="File">The file, relative to the store.</param>
/// <param name="Bytes">Size in bytes.</param>
/// <param name="FirstSeen">When it was first taken in, UTC.</param>
public sealed record LandedEntry(string Hash, string File, long Bytes, DateTimeOffset FirstSeen);
