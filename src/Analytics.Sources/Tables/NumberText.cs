namespace Analytics.Sources.Tables;

/// <summary>Writes a number as the invariant culture does, so that one parser reads all files.</summary>
internal sealed class NumberText(char decimalSign)
{
    private readonly byte[] buffer = new byte[64];

    /// <summary>The number with a point for decimals; valid until the next call. With a comma as sign, Norwegian spaces and minus are taken out too.</summary>
    public ReadOnlySpan<byte> Normalise(ReadOnlySpan<byte> text)
    {
        if (decimalSign == '.' || text.Length > buffer.Length)
            return text;
        var length = 0;
        while (!text.IsEmpty)
        {
            var taken = 1;
            if (text.StartsWith("\u2212"u8))
                (buffer[length++], taken) = ((byte)'-', 3);
            else if (text.StartsWith("\u00A0"u8))
                taken = 2;
            else if (text.StartsWith("\u202F"u8))
                taken = 3;
            else if (text[0] != ' ')
                buffer[length++] = Plain(text[0]);
            text = text[taken..];
        }

        return buffer.AsSpan(0, length);
    }

    /// <summary>A point is no decimal sign in such a file; it becomes what no number has.</summary>
    private byte Plain(byte b) => b == decimalSign ? (byte)'.' : b == '.' ? (byte)'?' : b;
}
