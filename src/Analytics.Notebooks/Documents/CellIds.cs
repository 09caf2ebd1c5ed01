using System.Security.Cryptography;
using System.Text;

namespace Analytics.Notebooks.Documents;

/// <summary>Ids for cells that have none: the same for the same notebook.</summary>
internal static class CellIds
{
    public static string Make(int place, string source) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{place}\n{source}"))))[..8];

    /// <summary>Whether nbformat 4.5 takes it: 1-64 letters, digits, - and _.</summary>
    public static bool IsValid(string? id) => id is { Length: > 0 and <= 64 } && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
