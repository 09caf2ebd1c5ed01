using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Pipeline.Ingestion;

/// <summary>Whether figures are real or invented. The two never meet in one comparison: the fictional country has an EAK of its own.</summary>
internal static partial class Origin
{
    public const string Real = "real";
    public const string Fictional = "fictional";

    /// <summary>Told from the source text of an answer: the samples say "Oppdiktede tall".</summary>
    public static string OfSourceText(string? source) => source?.Contains("oppdikt", StringComparison.OrdinalIgnoreCase) == true ? Fictional : Real;

    /// <summary>Told from a delimited file's own text: it says that it is invented ("oppdiktet"), as every csv of the samples does.</summary>
    public static string OfText(ReadOnlySpan<byte> text) => SaysFictional().IsMatch(Encoding.Latin1.GetString(text)) ? Fictional : Real;

    /// <summary>Told from a sheet's text cells, by the same word.</summary>
    public static string OfTexts(IEnumerable<string> texts) => texts.Any(t => SaysFictional().IsMatch(t)) ? Fictional : Real;

    [GeneratedRegex("oppdikt", RegexOptions.IgnoreCase)]
    private static partial Regex SaysFictional();
}
