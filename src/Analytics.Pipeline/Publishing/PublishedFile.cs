namespace Analytics.Pipeline.Publishing;

/// <summary>A file of a publication.</summary>
/// <param name="Name">Its name in the publication's folder.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Hash">SHA-256 of its bytes, lower-case hex.</param>
public sealed record PublishedFile(string Name, long Bytes, string Hash);
