using System.Text;
using Analytics.Reporting.Themes;

namespace Analytics.Reporting.Html;

/// <summary>A municipality's look as CSS variables and fonts that go before the report's own; empty for the report's look.</summary>
internal static class ThemeStyle
{
    private const string Sans = "\"Source Sans 3\",\"Segoe UI\",Calibri,\"Helvetica Neue\",Arial,sans-serif";
    private const string Serif = "\"Source Serif 4\",Georgia,\"Times New Roman\",serif";

    /// <summary>The families of running text, the chosen one first.</summary>
    public static string TextFamilies(ReportTheme? theme) => theme?.Text is { } font ? $"\"{font.Family}\",{Sans}" : Sans;

    /// <summary>The style.</summary>
    public static string Of(ReportTheme? theme)
    {
        if (theme is null)
            return "";
        var style = new StringBuilder();
        foreach (var font in new[] { theme.Text, theme.Headings })
        {
            Face(font?.Family, 400, font?.Regular);
            Face(font?.Family, 600, font?.Strong);
        }

        var (palette, usual) = (theme.Palette, Palette.Default);
        var light = new StringBuilder();
        if (theme.Text is not null)
            light.Append("--sans:").Append(TextFamilies(theme)).Append(';');
        if (theme.Headings is { } headings)
            light.Append("--serif:\"").Append(headings.Family).Append("\",").Append(Serif).Append(';');
        var dark = new StringBuilder();
        if (palette.Light != usual.Light)
        {
            Tints(light, palette.Light);
            Tints(dark, palette.Dark);
        }

        if (palette.Cover != usual.Cover)
        {
            Set(light, "havdyp", palette.Cover.Ground);
            Set(light, "forside-2", palette.Cover.Text);
            Set(light, "forside-3", palette.Cover.Muted);
            Set(light, "forside-strek", palette.Cover.Line);
            Set(dark, "havdyp", palette.DarkCover);
        }

        if (light.Length > 0)
            style.Append(":root{").Append(light).Append("}\n");
        if (dark.Length > 0)
            style.Append("@media (prefers-color-scheme:dark){@media screen{:root:not(.utskrift){").Append(dark).Append("}}}\n");
        return style.ToString();

        void Face(string? family, int weight, byte[]? file)
        {
            if (file is not null)
                style.Append("@font-face{font-family:\"").Append(family).Append("\";font-weight:").Append(weight).Append(";font-style:normal;font-display:swap;src:url(data:font/woff2;base64,").Append(Convert.ToBase64String(file)).Append(") format(\"woff2\")}\n");
        }
    }

    private static void Tints(StringBuilder style, OwnTints tints)
    {
        Set(style, "hav", tints.Own);
        Set(style, "hav-mid", tints.Middle);
        Set(style, "hav-lys", tints.Light);
        Set(style, "band", tints.Band);
        Set(style, "band-kant", tints.BandEdge);
    }

    private static void Set(StringBuilder style, string name, Colour colour) => style.Append("--").Append(name).Append(":#").Append(colour.Hex).Append(';');
}
