namespace Analytics.Reporting.Themes;

/// <summary>The municipality's own colour in one colour scheme, with its tints.</summary>
/// <param name="Own">Lines, links and numerals.</param>
/// <param name="Middle">Edge of own bars outside focus.</param>
/// <param name="Light">Fill of those bars.</param>
/// <param name="Band">Fill of an interval.</param>
/// <param name="BandEdge">The line round it.</param>
public readonly record struct OwnTints(Colour Own, Colour Middle, Colour Light, Colour Band, Colour BandEdge);
