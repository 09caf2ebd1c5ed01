namespace Analytics.Reporting.Figures;

/// <summary>The font families of running text as a CSS variable; the page resolves it.</summary>
internal static class FontFamilies
{
    public const string Sans = "var(--sans)";
}
