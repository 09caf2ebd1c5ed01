namespace Analytics.Reporting.Themes;

/// <summary>What a municipality has chosen of the report's look. It is part of the document, so that a frozen edition keeps it.</summary>
public sealed record ReportTheme
{
    /// <summary>Who sends the report out, as it is to be shown: "Guovdageainnu suohkan – Kautokeino kommune"; null for the name and "kommune".</summary>
    public string? Sender { get; init; }

    /// <summary>Coat of arms or logo, or null.</summary>
    public Emblem? Emblem { get; init; }

    /// <summary>The own colour as six hexadecimal digits; null for the report's blue.</summary>
    public string? Own { get; init; }

    /// <summary>The cover's colour as six hexadecimal digits; null for the report's dark blue.</summary>
    public string? Cover { get; init; }

    /// <summary>Font of running text, tables and figures; null for the report's.</summary>
    public ThemeFont? Text { get; init; }

    /// <summary>Font of headings and large numerals; null for the report's.</summary>
    public ThemeFont? Headings { get; init; }

    /// <summary>The colours with what follows from them.</summary>
    internal Palette Palette => Palette.Of(Own is null ? null : Colour.Of(Own), Cover is null ? null : Colour.Of(Cover));
}
