namespace Analytics.Reporting.Figures;

/// <summary>The report's font families, the embedded first.</summary>
internal static class FontFamilies
{
    public const string Sans = "\"Source Sans 3\",\"Segoe UI\",Calibri,\"Helvetica Neue\",Arial,sans-serif";
}
