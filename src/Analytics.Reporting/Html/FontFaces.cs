using System.Text;

namespace Analytics.Reporting.Html;

/// <summary>The report's fonts; the extended Latin half is added only when a text needs it (č đ ŋ š ŧ ž).</summary>
internal static class FontFaces
{
    private const string Extended = "unicode-range:U+0100-02BA,U+1E00-1E9F,U+20A0-20C0,U+2C60-2C7F,U+A720-A7FF";

    public static bool NeedsExtended(string text) => text.Any(c => c is >= '\u0100' and <= '\u02BA' or >= '\u1E00' and <= '\u1E9F');

    /// <summary>The fonts as data addresses.</summary>
    public static string Style(bool extended) => Style(extended, file => $"data:font/woff2;base64,{EmbeddedAssets.Base64(file)}");

    /// <summary>The fonts as files.</summary>
    /// <param name="extended">With the extended Latin half.</param>
    /// <param name="address">The address of a file.</param>
    public static string Style(bool extended, Func<string, string> address)
    {
        var style = new StringBuilder();
        foreach (var (family, file) in new[] { ("Source Sans 3", "source-sans-3"), ("Source Serif 4", "source-serif-4") })
        {
            foreach (var weight in new[] { "400", "600" })
            {
                Append(style, family, weight, address($"{file}-latin-{weight}.woff2"), "");
                if (extended)
                    Append(style, family, weight, address($"{file}-latin-ext-{weight}.woff2"), Extended);
            }
        }

        return style.ToString();
    }

    private static void Append(StringBuilder style, string family, string weight, string address, string range) =>
        style.Append("@font-face{font-family:\"").Append(family).Append("\";font-weight:").Append(weight)
            .Append(";font-style:normal;font-display:swap;src:url(").Append(address)
            .Append(") format(\"woff2\");").Append(range).Append("}\n");
}
