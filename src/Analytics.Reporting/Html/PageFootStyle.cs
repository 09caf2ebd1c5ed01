using System.Globalization;
using System.Text;

namespace Analytics.Reporting.Html;

/// <summary>The foot of printed pages as CSS margin boxes.</summary>
internal static class PageFootStyle
{
    public static string Of(string text, string families, bool hasCover)
    {
        var look = $"font:400 8.5pt {families};color:#4a5a63";
        return "@page{size:A4;margin:17mm 18mm 19mm;\n"
            + $"  @bottom-left{{content:\"{CssString(text)}\";{look}}}\n"
            + $"  @bottom-right{{content:\"{Say("Side")} \" counter(page) \" {Say("av")} \" counter(pages);{look}}}}}\n"
            + (hasCover ? "@page :first{margin:0;@bottom-left{content:none}@bottom-right{content:none}}\n" : "");
    }

    /// <summary>Letters, digits and plain punctuation as they are, everything else as a CSS escape, so that no name can leave the string.</summary>
    private static string CssString(string text)
    {
        var escaped = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '.' or ',' or '-' or 0xB7 or 0xA0 or 0x2013)
                escaped.Append(rune.ToString());
            else
                escaped.Append('\\').Append(rune.Value.ToString("x", CultureInfo.InvariantCulture)).Append(' ');
        }

        return escaped.ToString();
    }
}
