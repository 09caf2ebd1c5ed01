namespace Analytics.Analysis.FreeText;

/// <summary>A word of a text.</summary>
/// <param name="Stem">Its stem.</param>
/// <param name="Form">As it was written, in small letters.</param>
/// <param name="IsSmall">Whether it was written with a small first letter, as names are not.</param>
public readonly record struct TextWord(string Stem, string Form, bool IsSmall);
