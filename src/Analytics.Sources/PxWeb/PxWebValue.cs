namespace Analytics.Sources.PxWeb;

/// <summary>A value of a variable or of a code list.</summary>
/// <param name="Code">Its code: <c>0301</c>.</param>
/// <param name="Label">Its name in the language that was asked for: <c>Oslo - Oslove</c>; the code where it has none.</param>
public sealed record PxWebValue(string Code, string Label);
