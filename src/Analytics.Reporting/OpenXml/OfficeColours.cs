namespace Analytics.Reporting.OpenXml;

/// <summary>The theme's colours by name, so that an economist who changes the theme changes the charts with it.</summary>
internal static class OfficeColours
{
    public const string Own = "accent1";
    public const string Others = "accent2";
    public const string Target = "accent3";
    public const string OwnMuted = "accent4";

    /// <summary>Colours of the columns of a table in a chart: the own in blue, the first other in grey, then the rest of the theme.</summary>
    public static string Of(bool own, int place) => own
        ? place == 0 ? Own : OwnMuted
        : place switch { 0 => Others, 1 => "accent5", 2 => "accent6", _ => Others };
}
