namespace Analytics.Sources.Px;

/// <summary>One keyword with its values: <c>KEYWORD[language]("variable","value")="a","b";</c>.</summary>
/// <param name="Keyword">In capitals.</param>
/// <param name="Language">The language, or null for the file's own.</param>
/// <param name="Keys">The texts in parentheses: none, a variable, or a variable and a value.</param>
/// <param name="Values">The values, without quotation marks.</param>
/// <param name="Offset">Where it starts in the text.</param>
internal sealed record PxStatement(string Keyword, string? Language, IReadOnlyList<string> Keys, IReadOnlyList<string> Values, int Offset);
