using System.Text;

namespace Analytics.Sources.Tables;

/// <summary>Splits delimited text where only its layout matters, before anything is known about it.</summary>
internal static class DelimitedText
{
    /// <summary>The delimiters that are looked for, the likelier first.</summary>
    public static readonly char[] Delimiters = [';', '\t', ',', '|'];

    /// <summary>The fields of the record at the start of a text, trimmed and without quotes, and the record's length with its line break.</summary>
    public static (string[] Fields, int Length) Record(ReadOnlySpan<byte> text, char delimiter)
    {
        var fields = new List<string>();
        var quoted = false;
        int start = 0, at = 0;
        for (; at < text.Length; at++)
        {
            if (text[at] == '"')
                quoted = !quoted;
            else if (!quoted && text[at] == delimiter)
            {
                fields.Add(Field(text[start..at]));
                start = at + 1;
            }
            else if (!quoted && text[at] == '\n')
                break;
        }

        fields.Add(Field(text[start..at]));
        return ([.. fields], Math.Min(at + 1, text.Length));
    }

    /// <summary>How many lines a record of that many bytes takes.</summary>
    public static int Lines(ReadOnlySpan<byte> record) => Math.Max(1, record.Count((byte)'\n'));

    private static string Field(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes).Trim();
        return text.Length >= 2 && text[0] == '"' && text[^1] == '"' ? text[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal).Trim() : text;
    }
}
