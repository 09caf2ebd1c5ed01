using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Testing.Statistics.PxWeb;

/// <summary>The expressions of v2's valueCodes, over a list of codes.</summary>
internal static partial class SelectionExpression
{
    /// <summary>The positions that an expression means, or null where the text is a plain code.</summary>
    public static IEnumerable<int>? Expand(string text, IReadOnlyList<string> codes, bool time)
    {
        if (text.Contains('(', StringComparison.Ordinal) || text.Contains(')', StringComparison.Ordinal))
            return Call(text, codes, time);
        if (!text.Contains('*', StringComparison.Ordinal) && !text.Contains('?', StringComparison.Ordinal))
            return null;
        return Matching(text, codes);
    }

    /// <summary>The positions whose codes fit a pattern of * and ?.</summary>
    public static IEnumerable<int> Matching(string pattern, IReadOnlyList<string> codes)
    {
        var expression = new Regex(
            $"^{Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal).Replace("\\?", ".", StringComparison.Ordinal)}$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return Enumerable.Range(0, codes.Count).Where(i => expression.IsMatch(codes[i]));
    }

    private static IEnumerable<int> Call(string text, IReadOnlyList<string> codes, bool time)
    {
        var call = CallText().Match(text);
        if (!call.Success)
            throw new ProblemException(Problem.IllegalExpression);
        string[] arguments = [.. call.Groups[2].Value.Split(',').Select(a => a.Trim())];
        return (call.Groups[1].Value.ToUpperInvariant(), arguments.Length) switch
        {
            // The newest for time; the first for everything else.
            ("TOP", 1 or 2) => time ? FromEnd(arguments, codes.Count) : FromStart(arguments, codes.Count),
            ("BOTTOM", 1 or 2) => time ? FromStart(arguments, codes.Count) : FromEnd(arguments, codes.Count),
            ("FROM", 1) => Between(codes, PositionOf(arguments[0], codes), codes.Count - 1),
            ("TO", 1) => Between(codes, 0, PositionOf(arguments[0], codes)),
            ("RANGE", 2) => Between(codes, PositionOf(arguments[0], codes), PositionOf(arguments[1], codes)),
            _ => throw new ProblemException(Problem.IllegalExpression),
        };
    }

    private static IEnumerable<int> FromStart(string[] arguments, int count)
    {
        var (wanted, offset) = Numbers(arguments);
        return Enumerable.Range(0, count).Skip(offset).Take(wanted);
    }

    private static IEnumerable<int> FromEnd(string[] arguments, int count)
    {
        var (wanted, offset) = Numbers(arguments);
        return Enumerable.Range(0, count).SkipLast(offset).TakeLast(wanted);
    }

    private static (int Wanted, int Offset) Numbers(string[] arguments)
    {
        static int Number(string text) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : throw new ProblemException(Problem.IllegalExpression);
        return (Number(arguments[0]), arguments.Length > 1 ? Number(arguments[1]) : 0);
    }

    private static IEnumerable<int> Between(IReadOnlyList<string> codes, int first, int last) => Enumerable.Range(0, codes.Count).Where(i => i >= first && i <= last);

    private static int PositionOf(string code, IReadOnlyList<string> codes)
    {
        for (var i = 0; i < codes.Count; i++)
        {
            if (string.Equals(codes[i], code, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        throw new ProblemException(Problem.NoValue);
    }

    [GeneratedRegex(@"^(\w+)\(([^()]+)\)$")]
    private static partial Regex CallText();
}
