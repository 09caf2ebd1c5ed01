using System.Globalization;
using System.Security.Cryptography;

namespace Analytics.Pipeline.Running;

/// <summary>A rendered report as the catalogue remembers it, so that it is not rendered again while nothing has changed.</summary>
internal sealed record ReportRecord(string File, string Hash, int ChecksFailed)
{
    public static ReportRecord Of(string file, int checksFailed) => new(file, HashOf(file), checksFailed);

    public static ReportRecord? Parse(string text) =>
        text.Split('\t') is [var file, var hash, var failed] && int.TryParse(failed, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new ReportRecord(file, hash, number)
            : null;

    /// <summary>Whether the file is there, and is what was rendered.</summary>
    public bool IsIntact() => System.IO.File.Exists(File) && HashOf(File) == Hash;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}\t{Hash}\t{ChecksFailed}");

    private static string HashOf(string file)
    {
        using var stream = System.IO.File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
