namespace Analytics.Pipeline.Exporting;

/// <summary>A file of an export.</summary>
/// <param name="Path">Its path within the folder, with slashes.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Hash">SHA-256, small hexadecimal letters.</param>
public sealed record ExportedFile(string Path, long Bytes, string Hash);
