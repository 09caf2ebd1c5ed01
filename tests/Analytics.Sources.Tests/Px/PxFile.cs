using System.Text;

namespace Analytics.Sources.Tests.Px;

/// <summary>Small fictional files.</summary>
internal static class PxFile
{
    /// <summary>Two regions by two years, one contents.</summary>
    public const string Small =
        """
        CHARSET="ANSI";
        LANGUAGE="no";
        MATRIX="oppdikt";
        TITLE="Personer etter region og år";
        UNITS="personer";
        DECIMALS=0;
        STUB="region";
        HEADING="år";
        VALUES("region")="Fjellvik","Sørdal";
        VALUES("år")="2024","2025";
        CODES("region")="9901","9902";
        TIMEVAL("år")=TLIST(A1),"2024","2025";
        DATA=
        10 20
        30 40
        ;
        """;

    public static byte[] Latin1(string text) => Encoding.Latin1.GetBytes(text);

    /// <summary>The small file with one text put in another's place.</summary>
    public static byte[] With(string old, string replacement) => Small.Contains(old, StringComparison.Ordinal)
        ? Latin1(Small.Replace(old, replacement, StringComparison.Ordinal))
        : throw new InvalidOperationException($"The file has no {old}.");
}
