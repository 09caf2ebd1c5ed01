using System.Text.RegularExpressions;
using Analytics.Store;

namespace Analytics.Pipeline.Contracts;

/// <summary>Codes of one column: a list, or a pattern that the whole code matches.</summary>
/// <param name="Column">The column, as it is called in the store.</param>
/// <param name="Codes">The codes; empty when a pattern is given.</param>
/// <param name="Pattern">A regular expression without look-around, or null.</param>
internal sealed record CodeSet(string Column, IReadOnlyList<string> Codes, string? Pattern)
{
    private Regex? compiled;

    /// <summary>The condition as SQL; a missing code fulfils nothing.</summary>
    public string Sql => Pattern is null
        ? $"{SqlLiteral.Name(Column)} IN ({string.Join(", ", Codes.Select(SqlLiteral.Text))})"
        : $"regexp_full_match({SqlLiteral.Name(Column)}, {SqlLiteral.Text(Pattern)})";

    /// <summary>For people: the list, or the pattern.</summary>
    public string Text => Pattern ?? string.Join(", ", Codes);

    public static Regex Compile(string pattern) => new($"^(?:{pattern})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    public bool Contains(string code) => Pattern is null
        ? Codes.Contains(code, StringComparer.Ordinal)
        : (compiled ??= Compile(Pattern)).IsMatch(code);
}
