using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Analytics.Server.Access;

/// <summary>The token that a person is given: 256 random bits behind a prefix that scanners of leaked secrets can know it by.</summary>
public static class TokenSecret
{
    /// <summary>What every token begins with.</summary>
    public const string Prefix = "analytics_";

    private const int Bytes = 32;

    /// <summary>A new token. It is shown once, and only its hash is kept.</summary>
    public static string New() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>SHA-256 of a token, lower-case hex. A plain hash is enough for 256 random bits: there is nothing to guess faster than by trying.</summary>
    /// <param name="token">The token.</param>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Whether a text can be a token at all, so that the store need not be asked.</summary>
    /// <param name="text">The text.</param>
    public static bool IsLike(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith(Prefix, StringComparison.Ordinal) && text.Length == Prefix.Length + Base64Url.GetEncodedLength(Bytes) && text.AsSpan(Prefix.Length).ContainsOnlyBase64Url();
    }

    private static bool ContainsOnlyBase64Url(this ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '_'))
                return false;
        }

        return true;
    }
}
