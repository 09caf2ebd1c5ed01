using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Sources.PxWeb;

/// <summary>One of PxWebApi 2's selection expressions, applied here, so that what is sent are plain codes.</summary>
/// <remarks>Meaning as in the bank's own server (PxTools/PxWebApi, SelectionExpressions): for periods top is the newest and bottom the oldest, for others top is the first.</remarks>
internal sealed partial record SelectionExpression(string Function, IReadOnlyList<string> Arguments)
{
    /// <summary>The expression, also in the brackets that addresses need; null where the text is none.</summary>
    public static SelectionExpression? Parse(string text)
    {
        var match = Shape().Match(text);
        if (!match.Success)
            return null;
        var arguments = match.Groups["arguments"].Value.Split(',', StringSplitOptions.TrimEntries);
        return new SelectionExpression(match.Groups["function"].Value.ToLowerInvariant(), arguments);
    }

    /// <summary>The positions that it selects, ascending; null where its arguments are not what the function takes.</summary>
    /// <param name="count">How many values there are.</param>
    /// <param name="isTime">Whether they are periods.</param>
    /// <param name="find">The position of a code, or where it would stand; null where it has none.</param>
    public Range? Apply(int count, bool isTime, Func<string, CodePlace?> find) => Function switch
    {
        "top" => Ends(count, fromEnd: isTime),
        "bottom" => Ends(count, fromEnd: !isTime),
        _ => Between(count, find),
    };

    private Range? Ends(int count, bool fromEnd)
    {
        if (Arguments.Count > 2 || Number(Arguments[0]) is not (> 0 and var taken))
            return null;
        if ((Arguments.Count == 2 ? Number(Arguments[1]) : 0) is not { } offset)
            return null;
        var first = Math.Min(offset, count);
        var last = (int)Math.Min((long)first + taken, count);
        return fromEnd ? (count - last)..(count - first) : first..last;
    }

    private Range? Between(int count, Func<string, CodePlace?> find)
    {
        if (Arguments.Count != (Function == "range" ? 2 : 1))
            return null;
        if (find(Arguments[0]) is not { } first || find(Arguments[^1]) is not { } last)
            return null;
        if (first.Position > last.Position)
            (first, last) = (last, first);
        var start = Function == "to" ? 0 : first.Position;
        var end = Function == "from" ? count : last.Position + (last.IsExact ? 1 : 0);
        return start..end;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^\[?(?<function>top|bottom|from|to|range)\((?<arguments>[^()]+)\)\]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
