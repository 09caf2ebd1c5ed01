using System.Text.RegularExpressions;
using Analytics.Sources.Tables;

namespace Analytics.Pipeline.Importing;

/// <summary>Finds columns that identify people, and files that are the answers of individuals. Better one column too many than one too few: leaving a column out can be undone.</summary>
internal static partial class PersonalData
{
    private const int FewestScales = 4;
    private const int HighestScore = 10;
    private const int WordsOfOwnText = 8;

    /// <summary>Why a column identifies people, or null.</summary>
    public static string? Reason(RawTable table, int column)
    {
        var values = table.Rows.Where(r => r.Length > column).Select(r => r[column]);
        if (values.Any(NationalIdentityNumber.IsIn))
            return "it has national identity numbers";
        if (values.Any(v => Email().IsMatch(v)))
            return "it has e-mail addresses";
        var header = table.Header[column];
        if (PersonalHeader().IsMatch(header))
            return $"a column called \"{header}\" is about a person";
        if (NameHeader().IsMatch(header) && !IsNameOfCode(table, column))
            return $"a column called \"{header}\" may hold people's names";
        return AreOwnWords([.. values.Where(v => v.Length > 0)]) ? "it has sentences in people's own words, which may name others; a file in pipelines/texts takes them in" : null;
    }

    /// <summary>Whether a value by itself identifies a person.</summary>
    public static bool IsIn(string? value) => value is not null && (NationalIdentityNumber.IsIn(value) || Email().IsMatch(value));

    /// <summary>
    /// Whether rows are individuals' answers: a respondent's number, or at least four scores side by side where rows that are otherwise alike, such as those of one school, repeat.
    /// </summary>
    public static bool AreIndividualAnswers(RawTable table)
    {
        if (table.Header.Any(h => RespondentHeader().IsMatch(h)))
            return true;
        var columns = Enumerable.Range(0, table.Header.Count).ToList();
        var scores = columns.Where(c => !YearHeader().IsMatch(table.Header[c]) && IsScore(table, c)).ToList();
        var labels = columns.Except(scores).ToList();
        return scores.Count >= FewestScales
            && table.Rows.Count > 1
            && table.Rows.GroupBy(r => string.Join('\u001f', labels.Select(c => c < r.Length ? r[c] : "")), StringComparer.Ordinal).Any(g => g.Count() > 1);
    }

    /// <summary>Sentences, nearly all different: names of indicators and units are neither.</summary>
    private static bool AreOwnWords(List<string> values) => values.Count > 1
        && values.Average(v => v.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length) >= WordsOfOwnText
        && 2 * values.Count(v => v.AsSpan().Trim() is [.., '.' or '!' or '?']) >= values.Count
        && 10 * values.Distinct(StringComparer.Ordinal).Count() >= 9 * values.Count;

    private static bool IsScore(RawTable table, int column)
    {
        var filled = table.Rows.Where(r => r.Length > column && r[column].Length > 0).Select(r => r[column]).ToList();
        return filled.Count > 0 && filled.TrueForAll(v => v.Length <= 2 && v.All(char.IsAsciiDigit) && int.Parse(v, System.Globalization.CultureInfo.InvariantCulture) <= HighestScore);
    }

    /// <summary>A name that belongs to a four-digit code beside it, one to one, is a place's.</summary>
    private static bool IsNameOfCode(RawTable table, int column)
    {
        for (var code = 0; code < table.Header.Count; code++)
        {
            if (code == column || !table.Rows.All(r => r.Length > Math.Max(code, column) && r[code].Length == 4 && r[code].All(char.IsAsciiDigit)))
                continue;
            if (table.Rows.GroupBy(r => r[code], StringComparer.Ordinal).All(g => g.Select(r => r[column]).Distinct(StringComparer.Ordinal).Count() == 1))
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[A-Za-z]{2,}$")]
    private static partial Regex Email();

    [GeneratedRegex(@"(^|[^a-zæøå])(f\.?nr|fødselsn(umme)?r|fodselsn(umme)?r|person(nr|nummer)|pnr|d-?(nr|nummer)|ssn|fornavn|etternavn|mellomnavn|first ?name|last ?name|surname|e-?post(adresse)?|e-?mail|mail|telefon(nr|nummer)?|tlf\.?(nr)?|mobil(nr|nummer|telefon)?|adresse|bostedsadresse|fødselsdato|fodselsdato|født)([^a-zæøå]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PersonalHeader();

    [GeneratedRegex(@"^\s*(fullt |full )?(navn|name)\s*$|^(ansatt|elev|bruker|pasient|beboer|respondent|søker|saksbehandler)s?_? ?(navn)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NameHeader();

    [GeneratedRegex(@"^(respondent|deltaker|svar|response|besvarelse)[ _-]?(id|nr|nummer)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RespondentHeader();

    [GeneratedRegex("(19|20)[0-9]{2}")]
    private static partial Regex YearHeader();
}
