using System.Globalization;
using Analytics.Core;

namespace Analytics.Sources.Px;

/// <summary>The sentences about files that cannot be read.</summary>
internal static class PxFault
{
    public const string FetchAgain = "Fetch the file again; if it comes back the same, tell the source.";

    public static SourceFormatException At(string place, string key, string found, string expected, string nextStep = FetchAgain, Exception? inner = null) =>
        new(key.Length == 0 ? place : $"{place}, {Shorten(key)}", found, expected, nextStep, inner);

    /// <summary>The line of an offset, from 1, as part of a place.</summary>
    public static string Line(string text, int offset) =>
        string.Create(CultureInfo.InvariantCulture, $"line {text.AsSpan(0, Math.Min(offset, text.Length)).Count('\n') + 1}");

    /// <summary>A text that fits in a sentence.</summary>
    public static string Shorten(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length > 80 ? line[..80] + "…" : line;
    }
}
