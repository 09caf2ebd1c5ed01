using Analytics.Core;

namespace Analytics.Sources.Klass;

/// <summary>The sentences about answers of KLASS that cannot be read.</summary>
internal static class KlassFault
{
    public const string FetchAgain = "Fetch the answer again; if it comes back the same, tell Statistics Norway (KLASS).";

    public static SourceFormatException At(string place, string path, string found, string expected, string nextStep = FetchAgain, Exception? inner = null) =>
        new(path.Length == 0 ? place : $"{place}, {path}", found, expected, nextStep, inner);

    /// <summary>A text that fits in a sentence.</summary>
    public static string Shorten(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length > 120 ? line[..120] + "…" : line;
    }
}
