namespace Analytics.Reporting.Themes;

/// <summary>The cover's ground, and what is written and drawn on it beside white.</summary>
/// <param name="Ground">The ground.</param>
/// <param name="Text">Running text.</param>
/// <param name="Muted">Labels.</param>
/// <param name="Line">Decoration.</param>
public readonly record struct CoverTints(Colour Ground, Colour Text, Colour Muted, Colour Line);
