using Analytics.Analysis.Economy;
using Analytics.Analysis.Findings;
using Analytics.Core;

namespace Analytics.Reporting.Text;

/// <summary>Fixed words of the report.</summary>
internal static class ReportWords
{
    private static readonly string[] Counts = ["ingen", "ett", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"];

    /// <summary>"tre" up to twelve, digits above; neuter for one.</summary>
    public static string Count(int number) => number >= 0 && number < Counts.Length ? Say(Counts[number]) : ReportNumbers.Whole(number);

    /// <summary>"én kilde", "tre kilder"; the one comes with its article, which has a gender.</summary>
    public static string CountOf(int number, string one, string many) => number == 1 ? one : Count(number) + " " + many;

    /// <summary>"a, b og c".</summary>
    public static string Join(IReadOnlyList<string> parts) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => string.Join(", ", parts.Take(parts.Count - 1)) + Say(" og ") + parts[^1],
    };

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    public static string Lower(string text) => text.Length > 1 && char.IsUpper(text[1]) ? text : text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    public static string Sentence(string text) => text.Length == 0 || text[^1] is '.' or '!' or '?' ? text : text + ".";

    public static string Certainty(Certainty certainty) => certainty switch
    {
        Analysis.Findings.Certainty.Certain => Say("Sikkert"),
        Analysis.Findings.Certainty.VeryLikely => Say("Svært sannsynlig"),
        Analysis.Findings.Certainty.Likely => Say("Sannsynlig"),
        _ => Say("Usikkert"),
    };

    public static string Influence(int influence) => influence switch
    {
        >= 2 => Say("Kan påvirkes"),
        1 => Say("Kan påvirkes delvis"),
        _ => Say("Kan påvirkes lite"),
    };

    public static string Verdict(TrafficLightVerdict verdict) => verdict switch
    {
        TrafficLightVerdict.Green => Say("I balanse"),
        TrafficLightVerdict.Yellow => Say("Følg med"),
        TrafficLightVerdict.Red => Say("Under press"),
        _ => Say("Ikke vurdert"),
    };

    /// <summary>The accounting scope as people write it; empty outside finance.</summary>
    public static string Scope(AccountingScope scope) => scope switch
    {
        AccountingScope.Konsern => Say("konsern"),
        AccountingScope.Kasse => Say("kommunekasse"),
        AccountingScope.Konsolidert => Say("konsolidert årsregnskap"),
        _ => "",
    };

    /// <summary>Unit after a number in running text.</summary>
    public static string Unit(string unit) => unit is "%" ? Say("prosent") : Retell(unit);
}
