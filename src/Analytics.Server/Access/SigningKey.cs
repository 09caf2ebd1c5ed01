using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Analytics.Core;

namespace Analytics.Server.Access;

/// <summary>The key that the pages sign what they hand out with. It lies in the store, readable by its owner alone, so that a restart signs nobody out and all nodes have the same.</summary>
internal sealed class SigningKey
{
    private const int Bytes = 32;

    private readonly byte[] key;

    private SigningKey(byte[] key) => this.key = key;

    /// <summary>Reads the store's key, or makes it.</summary>
    /// <param name="store">Folder of the store; made if it is not there.</param>
    /// <exception cref="StoreException">The key cannot be read or written, or is no key.</exception>
    public static SigningKey Of(string store)
    {
        var file = Path.Combine(store, "serve.key");
        try
        {
            Directory.CreateDirectory(store);
            if (!File.Exists(file))
                Make(file);
            var key = File.ReadAllBytes(file);
            return key.Length == Bytes ? new SigningKey(key) : throw Unusable(file, FormattableString.Invariant($"it has {key.Length} bytes"), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unusable(file, e.Message.TrimEnd('.'), e);
        }
    }

    /// <summary>A text with its signature, safe in a cookie or a form.</summary>
    /// <param name="purpose">What it is for; another purpose's signature does not fit.</param>
    /// <param name="text">The text, which who has it can read.</param>
    public string Sign(string purpose, string text) => $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text))}.{Mark(purpose, text)}";

    /// <summary>The text of what was signed for the purpose; null when it was not.</summary>
    public string? Read(string purpose, string? signed)
    {
        if (signed?.Split('.') is not [var written, var mark] || !Base64Url.IsValid(written))
            return null;
        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(written));
        return Fits(purpose, text, mark) ? text : null;
    }

    /// <summary>The signature of a text.</summary>
    public string Mark(string purpose, string text) => Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{purpose}\n{text}")));

    public bool Fits(string purpose, string text, string mark) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Mark(purpose, text)), Encoding.UTF8.GetBytes(mark));

    /// <summary>The key appears whole, by one renaming; where another node was first, its key stands.</summary>
    private static void Make(string file)
    {
        var temporary = FormattableString.Invariant($"{file}.{Environment.MachineName}.{Environment.ProcessId}");
        File.Delete(temporary);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(temporary, options))
        {
            stream.Write(RandomNumberGenerator.GetBytes(Bytes));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(temporary, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(temporary);
        }
    }

    private static StoreException Unusable(string file, string why, Exception? inner) =>
        new(file, $"the pages' signing key cannot be used: {why}", FormattableString.Invariant($"a file of {Bytes} random bytes that this user may read"), "Remove the file; a new key is made, and everybody signs in again.", inner);
}
