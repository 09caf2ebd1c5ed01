using System.Text;

namespace Analytics.Testing.Mutation;

/// <summary>Spoils documents as transfers, editors and hostile senders do. The same random numbers spoil the same document in the same way.</summary>
/// <param name="random">What is done, and where.</param>
public sealed class DocumentMutator(Random random)
{
    private static readonly string[] Tokens =
    [
        "null", "[]", "{}", "true", "NaN", "Infinity", "\"\"", "\"", "\"\"\"", "'", "\\", "\\u0000", "\\ud800", "[", "]", "{", "}", "(", ")", "<", ">", "&", "=", ",", ";", ":", "\t", "\r", "\n", "\0", "\u001A",
        "\"value\":", "\"id\":", "\"size\":", "\"dimension\":", "\"status\":\".\",", "\"value\":{},", "\"size\":[100000,100000],", "\"index\":{\"a\":2147483647},", "\"class\":\"collection\",", "\"codes\":",
        "DATA=", "KEYS(\"x\")=CODES;", "VALUES", "STUB=", "TLIST(A1)", "CODEPAGE=\"utf-16\";", "\"..\"", "\"-\"", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "<!--", "]]>", "<row r=\"1048577\">", "<c r=\"XFD1\"/>",
    ];

    private static readonly string[] Numbers =
        ["0", "-1", "-0", "00", "1e999", "-1e999", "1e-999", "99999999999", "2147483647", "2147483648", "-2147483649", "9223372036854775807", "9223372036854775808", "1.7976931348623157e308", "0x10", "1,5", "1.", ".5", "+1", "١٢"];

    private static readonly byte[][] Foreign =
    [
        [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0xFF], [0xC3], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0x80], [0x1F, 0x8B, 0x08, 0x00], [0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0],
        [0xE2, 0x80, 0xA8], [0xC2, 0xA0], [0xE6],
    ];

    private static readonly string[] Nests = ["[", "{\"a\":", "(", "<a>", "{\"category\":{\"child\":", "\""];

    /// <summary>A spoilt copy: one to four faults.</summary>
    public byte[] Mutate(byte[] document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var bytes = document.ToList();
        for (var faults = random.Next(1, 5); faults > 0 && bytes.Count > 0; faults--)
            Spoil(bytes, random.Next(bytes.Count));
        return [.. bytes];
    }

    private void Spoil(List<byte> bytes, int at)
    {
        switch (random.Next(24))
        {
            case 0 or 1:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 2 or 3 or 4:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 5 or 6:
                bytes[at] = (byte)random.Next(256);
                break;
            case 7 or 8 or 9:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(Tokens[random.Next(Tokens.Length)]));
                break;
            case 10 or 11:
                bytes.RemoveRange(at, Length(bytes, at, 40));
                break;
            case 12 or 13:
                bytes.InsertRange(at, bytes.GetRange(at, Length(bytes, at, 80)));
                break;
            case 14:
                bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, Length(bytes, at, bytes.Count)));
                break;
            case 15 or 16 or 17 or 18:
                ReplaceNumber(bytes, at);
                break;
            case 19:
                RepeatKey(bytes, at);
                break;
            case 20:
                bytes.InsertRange(random.Next(3) == 0 ? 0 : at, Foreign[random.Next(Foreign.Length)]);
                break;
            case 21:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Nests[random.Next(Nests.Length)], random.Next(2, 20_000)))));
                break;
            case 22:
                bytes.InsertRange(at, Enumerable.Repeat(bytes[at], random.Next(2, 20_000)));
                break;
            default:
                Swap(bytes, at, random.Next(bytes.Count));
                break;
        }
    }

    private int Length(List<byte> bytes, int at, int most) => Math.Min(random.Next(1, Math.Max(2, most)), bytes.Count - at);

    /// <summary>Puts another number in the place of one nearby, which keeps the document well-formed and reaches the checks behind the parsing.</summary>
    private void ReplaceNumber(List<byte> bytes, int at)
    {
        var start = bytes.FindIndex(at, IsDigit);
        if (start < 0)
            return;
        var end = start;
        while (end < bytes.Count && IsDigit(bytes[end]))
            end++;
        bytes.RemoveRange(start, end - start);
        bytes.InsertRange(start, Encoding.UTF8.GetBytes(random.Next(2) == 0 ? Numbers[random.Next(Numbers.Length)] : random.Next(1000).ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>Says one thing twice: from a quotation mark or a line's start to the next comma or line's end.</summary>
    private static void RepeatKey(List<byte> bytes, int at)
    {
        var start = bytes.FindIndex(at, b => b is (byte)'"' or (byte)'\n');
        var end = start < 0 ? -1 : bytes.FindIndex(start + 1, b => b is (byte)',' or (byte)'\n');
        if (end > 0)
            bytes.InsertRange(start, bytes.GetRange(start, end - start + 1));
    }

    private static void Swap(List<byte> bytes, int one, int other)
    {
        var length = Math.Min(16, bytes.Count - Math.Max(one, other));
        for (var i = 0; i < length; i++)
            (bytes[one + i], bytes[other + i]) = (bytes[other + i], bytes[one + i]);
    }

    private static bool IsDigit(byte b) => b is >= (byte)'0' and <= (byte)'9';
}
