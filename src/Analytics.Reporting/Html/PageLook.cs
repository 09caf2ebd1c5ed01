namespace Analytics.Reporting.Html;

/// <summary>The report's look for pages that load their style and fonts as files.</summary>
public static class PageLook
{
    /// <summary>Names of the font files, WOFF2.</summary>
    public static IReadOnlyList<string> Fonts { get; } =
    [
        .. from family in new[] { "source-sans-3", "source-serif-4" }
           from half in new[] { "latin", "latin-ext" }
           from weight in new[] { "400", "600" }
           select $"{family}-{half}-{weight}.woff2",
    ];

    /// <summary>The bytes of a font file.</summary>
    /// <param name="name">One of <see cref="Fonts"/>.</param>
    public static byte[] Font(string name) => Fonts.Contains(name) ? EmbeddedAssets.Bytes(name) : throw new ArgumentException($"\"{name}\" is none of {string.Join(", ", Fonts)}.", nameof(name));

    /// <summary>The report's style, with fonts that are asked for as files.</summary>
    /// <param name="fontFolder">What stands before a font's name in its address: empty for the style's own folder.</param>
    public static string Style(string fontFolder) => FontFaces.Style(extended: true, file => fontFolder + file) + EmbeddedAssets.Text("report.css");
}
