namespace Analytics.Analysis.FreeText;

/// <summary>A masked text.</summary>
/// <param name="Sector">The sector or unit that it belongs to; empty where that is not known.</param>
/// <param name="Text">The text, masked.</param>
public sealed record SectorText(string Sector, string Text);
