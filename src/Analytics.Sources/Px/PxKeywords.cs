namespace Analytics.Sources.Px;

/// <summary>The statements of a file in its own language, by keyword.</summary>
internal sealed class PxKeywords
{
    private readonly string text;
    private readonly string place;
    private readonly ILookup<string, PxStatement> byKeyword;

    public PxKeywords(IReadOnlyList<PxStatement> statements, string text, string place)
    {
        this.text = text;
        this.place = place;
        var own = statements.FirstOrDefault(s => s.Keyword == "LANGUAGE" && s.Language is null)?.Values[0];

        // The other languages repeat the whole description with the same codes.
        byKeyword = statements.Where(s => s.Language is null || string.Equals(s.Language, own, StringComparison.OrdinalIgnoreCase)).ToLookup(s => s.Keyword, StringComparer.Ordinal);
    }

    public IEnumerable<PxStatement> All(string keyword) => byKeyword[keyword];

    /// <summary>The first text of a keyword with just these keys, or null; an empty text is null too.</summary>
    public string? Text(string keyword, params string[] keys) =>
        byKeyword[keyword].FirstOrDefault(s => s.Keys.SequenceEqual(keys, StringComparer.Ordinal))?.Values[0] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>The values of a keyword that may stand once with just these keys; null where it does not stand.</summary>
    public IReadOnlyList<string>? List(string keyword, params string[] keys)
    {
        var found = byKeyword[keyword].Where(s => s.Keys.SequenceEqual(keys, StringComparer.Ordinal)).ToList();
        return found.Count switch
        {
            0 => null,
            1 => found[0].Values,
            _ => throw PxFault.At(place, $"{PxFault.Line(text, found[1].Offset)}, {Name(keyword, keys)}", "the keyword for the second time", $"once; it stands in {PxFault.Line(text, found[0].Offset)} too"),
        };
    }

    /// <summary>A whole number from 0 to 15, or null where the keyword does not stand or is no such number.</summary>
    public int? Digits(string keyword, params string[] keys) =>
        int.TryParse(Text(keyword, keys), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number <= 15 ? number : null;

    /// <summary>Notes with just these keys: those that must be shown first, with # as line break.</summary>
    public IReadOnlyList<string> Notes(params string[] keys) =>
        [.. All("NOTEX").Concat(All("NOTE")).Where(s => s.Keys.SequenceEqual(keys, StringComparer.Ordinal)).Select(s => s.Values[0].Replace('#', '\n').Trim()).Where(n => n.Length > 0)];

    public static string Name(string keyword, IReadOnlyList<string> keys) =>
        keys.Count == 0 ? keyword : $"{keyword}({string.Join(",", keys.Select(k => $"\"{PxFault.Shorten(k)}\""))})";
}
