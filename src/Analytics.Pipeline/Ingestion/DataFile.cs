using System.Security.Cryptography;

namespace Analytics.Pipeline.Ingestion;

/// <summary>A file of a data folder with its bytes.</summary>
/// <param name="Path">The file as the user named its folder.</param>
/// <param name="Bytes">Its content.</param>
/// <param name="Hash">SHA-256 of the content, lower-case hex.</param>
internal sealed record DataFile(string Path, byte[] Bytes, string Hash)
{
    public static DataFile Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return new DataFile(path, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }
}
