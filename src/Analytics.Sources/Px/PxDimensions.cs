using System.Text.RegularExpressions;

namespace Analytics.Sources.Px;

/// <summary>Builds a table's dimensions from its keywords.</summary>
internal sealed partial class PxDimensions(PxKeywords keywords, string place)
{
    private const string Next = "Fetch the file again; if it was edited by hand, correct it.";

    /// <summary>The variables of the stub, then those of the heading.</summary>
    public IReadOnlyList<PxDimension> Read()
    {
        var names = Names("STUB").Concat(Names("HEADING")).ToList();
        if (names.Count == 0)
            throw PxFault.At(place, "STUB", "neither STUB nor HEADING", "at least one of them, with the table's variables", Next);
        if (names.GroupBy(n => n, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw PxFault.At(place, "STUB", $"variable \"{PxFault.Shorten(twice.Key)}\" twice in STUB and HEADING", "each variable once", Next);
        var contents = Known(keywords.Text("CONTVARIABLE"), names, "CONTVARIABLE");
        var time = keywords.All("TIMEVAL").Select(s => s.Keys is [var name] && names.Contains(name) ? name : null).FirstOrDefault(n => n is not null)
            ?? names.FirstOrDefault(n => keywords.Text("VARIABLE-TYPE", n)?.ToUpperInvariant() is "T" or "TIME");
        var dimensions = names.Select(n => Dimension(n, n == contents ? PxRole.Contents : n == time ? PxRole.Time : PxRole.None)).ToList();
        return dimensions.GroupBy(d => d.Code, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } same
            ? throw PxFault.At(place, "VARIABLECODE", $"code \"{PxFault.Shorten(same.Key)}\" for both {same.First().Label} and {same.Last().Label}", "a code of its own for each variable", Next)
            : dimensions;
    }

    /// <summary>The variables of STUB or HEADING.</summary>
    public IReadOnlyList<string> Names(string keyword)
    {
        var names = keywords.List(keyword) ?? [];
        return names.Any(string.IsNullOrWhiteSpace) ? throw PxFault.At(place, keyword, "a variable without a name", "the names of the variables", Next) : names;
    }

    private PxDimension Dimension(string name, PxRole role)
    {
        var labels = keywords.List("VALUES", name);
        var codes = keywords.List("CODES", name) ?? labels;
        labels ??= codes;
        if (codes is null || labels is null)
            throw PxFault.At(place, PxKeywords.Name("VALUES", [name]), $"no values of variable \"{PxFault.Shorten(name)}\"", "VALUES or CODES for each variable of STUB and HEADING", Next);
        if (codes.Count != labels.Count)
            throw PxFault.At(place, PxKeywords.Name("CODES", [name]), $"{codes.Count} codes for {labels.Count} values", "as many CODES as VALUES", Next);
        RefuseUnusable(name, codes);
        return new PxDimension(keywords.Text("VARIABLECODE", name) ?? name.Trim(), name, role, [.. labels.Select((label, i) => Category(name, role, codes[i], label))])
        {
            TimeScale = keywords.List("TIMEVAL", name) is [var scale, ..] && TimeList().Match(scale) is { Success: true } match ? match.Groups[1].Value.ToUpperInvariant() : null,
            Notes = keywords.Notes(name),
        };
    }

    private void RefuseUnusable(string name, IReadOnlyList<string> codes)
    {
        for (var i = 0; i < codes.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(codes[i]))
                throw PxFault.At(place, PxKeywords.Name("CODES", [name]), $"an empty code at place {i + 1}", "a code, or a text in VALUES, for each value", Next);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (codes.FirstOrDefault(c => !seen.Add(c)) is { } twice)
            throw PxFault.At(place, PxKeywords.Name("CODES", [name]), $"\"{PxFault.Shorten(twice)}\" for the second time", "each code once; where the file has no CODES, each text once", Next);
    }

    private PxCategory Category(string name, PxRole role, string code, string label) => new(code, label.Length == 0 ? code : label)
    {
        Unit = role == PxRole.Contents ? keywords.Text("UNITS", label) ?? keywords.Text("UNITS") : null,
        Decimals = keywords.Digits("PRECISION", name, label) ?? (role == PxRole.Contents ? TableDecimals(keywords) : null),
    };

    /// <summary>SHOWDECIMALS is how many the source shows; DECIMALS is how many it stores.</summary>
    public static int? TableDecimals(PxKeywords keywords) => keywords.Digits("SHOWDECIMALS") ?? keywords.Digits("DECIMALS");

    private string? Known(string? name, IReadOnlyList<string> names, string keyword) => name is null || names.Contains(name)
        ? name
        : throw PxFault.At(place, keyword, $"\"{PxFault.Shorten(name)}\"", $"one of the table's variables: {PxFault.Shorten(string.Join(", ", names))}", Next);

    [GeneratedRegex(@"^TLIST\s*\(\s*([A-Z][0-9]?)", RegexOptions.IgnoreCase)]
    private static partial Regex TimeList();
}
