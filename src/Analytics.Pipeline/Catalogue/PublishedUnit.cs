using System.Text.RegularExpressions;

namespace Analytics.Pipeline.Catalogue;

/// <summary>The unit of a published contents code: stated beside it, or in brackets at the end of its label.</summary>
internal static partial class PublishedUnit
{
    private static readonly string[] Certain = ["prosent", "kr", "1000 kr"];
    private static readonly string[] Counts = ["antall", "personer", "timer", "årsverk", "poeng", "år", "dager", "minutter", "per 1000"];

    /// <summary>Whether the units differ where a unit is certain: percent, kroner and thousands are never each other, nor a count. SSB calls many things a count, so counts agree with each other.</summary>
    public static bool Clashes(string unit, PublishedCode published)
    {
        var ours = Normal(unit);
        return Of(published) is { } theirs && ours != theirs && (Certain.Contains(ours) || Certain.Contains(theirs));
    }

    private static string? Of(PublishedCode published)
    {
        var unit = Normal(published.Unit ?? LastBrackets().Match(published.Label).Groups[1].Value);
        return Certain.Contains(unit) || Counts.Contains(unit) ? unit : null;
    }

    private static string Normal(string unit) => unit.Trim().ToLowerInvariant() switch
    {
        "%" => "prosent",
        "kroner" => "kr",
        "1 000 kr" or "1000 kroner" or "1 000 kroner" => "1000 kr",
        var other => other,
    };

    [GeneratedRegex(@"\(([^()]*)\)\s*$")]
    private static partial Regex LastBrackets();
}
