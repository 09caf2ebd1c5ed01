namespace Analytics.Reporting.Languages;

/// <summary>Languages as people and documents name them.</summary>
public static class LanguageCode
{
    /// <summary>The codes in the order of <see cref="Language"/>: <c>nb</c>, <c>nn</c>, <c>en</c>.</summary>
    public static IReadOnlyList<string> All { get; } = ["nb", "nn", "en"];

    /// <summary>BCP 47: <c>nb</c>, <c>nn</c> or <c>en</c>.</summary>
    public static string Of(Language language) => All[(int)language];

    /// <summary>With the country, as Office wants it: <c>nb-NO</c>, <c>nn-NO</c>, <c>en-GB</c>.</summary>
    /// <param name="code">One of <see cref="All"/>.</param>
    public static string WithCountry(string code) => code == "en" ? "en-GB" : code + "-NO";

    /// <summary>The language of a code; false when there is none.</summary>
    /// <param name="code">Such as <c>nn</c>.</param>
    /// <param name="language">The language.</param>
    public static bool TryRead(string code, out Language language)
    {
        var at = All.ToList().IndexOf(code);
        language = (Language)Math.Max(at, 0);
        return at >= 0;
    }
}
