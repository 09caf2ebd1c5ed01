namespace Analytics.Reporting.Themes;

/// <summary>A font family that a municipality has chosen.</summary>
/// <param name="Family">Its name, as programs know it.</param>
/// <param name="Regular">WOFF2 of weight 400 for the page; null when the family must be installed where the report is read.</param>
/// <param name="Strong">WOFF2 of weight 600; null when there is none.</param>
public sealed record ThemeFont(string Family, byte[]? Regular, byte[]? Strong);
