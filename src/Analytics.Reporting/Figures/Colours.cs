namespace Analytics.Reporting.Figures;

/// <summary>The report's colours as CSS variables; the page resolves them, and reads them again when the colour scheme changes.</summary>
internal static class Colours
{
    public const string Paper = "var(--papir)";
    public const string Ink = "var(--blekk)";
    public const string Muted = "var(--blekk-2)";
    public const string Rule = "var(--strek)";
    public const string Axis = "var(--akse)";
    public const string Own = "var(--hav)";
    public const string OwnMiddle = "var(--hav-mid)";
    public const string OwnLight = "var(--hav-lys)";
    public const string OnOwn = "var(--pa-hav)";
    public const string OnOwnLight = "var(--pa-hav-mid)";
    public const string Others = "var(--gruppe)";
    public const string Unchosen = "var(--behov)";
    public const string Total = "var(--total)";
    public const string Target = "var(--mal)";
    public const string Band = "var(--band)";
    public const string BandEdge = "var(--band-kant)";
    public const string Future = "var(--fremtid)";
}
