using System.Globalization;
using System.Text;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads the keys of a source file that say how its tables are laid out.</summary>
internal static class TableLayoutSection
{
    private static readonly Dictionary<string, char> Delimiters = new(StringComparer.Ordinal) { [";"] = ';', [","] = ',', ["tab"] = '\t', ["\t"] = '\t', ["|"] = '|' };

    static TableLayoutSection() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The keys that the format knows; the others are left unread, and so refused.</summary>
    public static TableLayout Read(YamlSection yaml, SourceFormat format) => format switch
    {
        SourceFormat.Csv => new TableLayout
        {
            Delimiter = Delimiter(yaml),
            DecimalSign = DecimalSign(yaml),
            Encoding = yaml.OptionalText("encoding") is null ? null : Encoding.GetEncoding(yaml.Choice("encoding", required: true, "utf-8", "windows-1252", "iso-8859-1", "utf-16")),
            HeaderLine = Positive(yaml, "header_line"),
            FooterLines = FooterLines(yaml),
        },
        SourceFormat.Excel => new TableLayout
        {
            DecimalSign = DecimalSign(yaml),
            HeaderLine = Positive(yaml, "header_line"),
            Sheet = yaml.OptionalText("sheet"),
            Range = yaml.OptionalText("range"),
            HeaderRows = Positive(yaml, "header_rows") ?? 1,
        },
        _ => new TableLayout(),
    };

    /// <summary>A whole number from 1, or null when the key is absent.</summary>
    public static int? Positive(YamlSection yaml, string key)
    {
        if (yaml.OptionalText(key) is null)
            return null;
        var number = yaml.Integer(key, 0);
        return number > 0 ? number : throw yaml.Wrong(key, string.Create(CultureInfo.InvariantCulture, $"{number}"), "a whole number from 1");
    }

    private static char? Delimiter(YamlSection yaml) => yaml.OptionalText("delimiter") is not { } text
        ? null
        : Delimiters.TryGetValue(text, out var delimiter) ? delimiter : throw yaml.Wrong("delimiter", $"\"{text}\"", "one of \";\", \",\", tab, \"|\"");

    private static char? DecimalSign(YamlSection yaml) => yaml.OptionalText("decimal") switch
    {
        null => null,
        "," => ',',
        "." => '.',
        var other => throw yaml.Wrong("decimal", $"\"{other}\"", "\",\" or \".\""),
    };

    private static int? FooterLines(YamlSection yaml)
    {
        if (yaml.OptionalText("footer_lines") is null)
            return null;
        var lines = yaml.Integer("footer_lines", 0);
        return lines >= 0 ? lines : throw yaml.Wrong("footer_lines", string.Create(CultureInfo.InvariantCulture, $"{lines}"), "a whole number from 0");
    }
}
