using System.Text.RegularExpressions;
using Analytics.Pipeline.Configuration;
using Analytics.Sources.Tables;

namespace Analytics.Pipeline.Importing;

/// <summary>Guesses from all rows what a column holds.</summary>
internal static partial class ColumnGuess
{
    private const int MunicipalityDigits = 4;
    private const int MostMissingWords = 3;
    private const int FewestDistinctNumbers = 3;
    private const int MostCodes = 500;

    private static readonly string[] Signs = [".", "..", "...", ":", "-", "*"];

    /// <summary>The column as a source would describe it; its name in the store is still free to choose.</summary>
    public static ColumnDefinition Of(RawTable table, int column, string to)
    {
        var header = table.Header[column];
        var values = table.Rows.Where(r => r.Length > column && r[column].Length > 0).Select(r => r[column]).Distinct(StringComparer.Ordinal).ToList();
        var filled = table.Rows.Count(r => r.Length > column && r[column].Length > 0);
        if (values.Count > 0 && values.TrueForAll(v => v.All(char.IsAsciiDigit)) && Digits(header, values) is var (isCode, digits) && isCode)
            return new ColumnDefinition(header, to, ColumnType.Code, Required: filled == table.Rows.Count) { Digits = digits };
        if (Number(values, IsStatbank(table)) is { } number)
        {
            return new ColumnDefinition(header, to, number.Type, Required: false)
            {
                Missing = number.Missing,
                Status = number.HasSigns ? $"{to}_status" : null,
            };
        }

        // What repeats is kept once; free text is not.
        var isList = values.Count <= MostCodes && values.Count * 2 <= filled;
        return new ColumnDefinition(header, to, isList ? ColumnType.Code : ColumnType.Text, Required: filled == table.Rows.Count && filled > 0);
    }

    /// <summary>Whether a table has the title line of SSB's statbank, whose - is a zero; anyone else's may be a missing number.</summary>
    public static bool IsStatbank(RawTable table) => table.HeaderLine > 1;

    /// <summary>Whether a column holds numbers only, apart from signs and a few words for missing ones.</summary>
    /// <param name="values">The distinct values.</param>
    /// <param name="dashIsZero">Whether - is SSB's sign for zero, and not a missing number.</param>
    public static (ColumnType Type, IReadOnlyList<string> Missing, bool HasSigns)? Number(IReadOnlyList<string> values, bool dashIsZero)
    {
        var numbers = values.Where(v => NumberText().IsMatch(v)).ToList();
        var words = values.Except(numbers, StringComparer.Ordinal).ToList();
        var missing = words.Except(Signs, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (numbers.Count == 0 || missing.Count > MostMissingWords || (missing.Count > 0 && numbers.Count < FewestDistinctNumbers))
            return null;

        if (!dashIsZero && words.Contains("-", StringComparer.Ordinal))
            missing.Insert(0, "-");
        return (numbers.TrueForAll(v => WholeText().IsMatch(v)) ? ColumnType.Integer : ColumnType.Number, missing, words.Count > 0);
    }

    private static (bool IsCode, int? Digits) Digits(string header, List<string> values)
    {
        int shortest = values.Min(v => v.Length), longest = values.Max(v => v.Length);
        if (MunicipalityHeader().IsMatch(header) && longest <= MunicipalityDigits && shortest >= MunicipalityDigits - 1)
            return (true, MunicipalityDigits);
        if (values.Exists(v => v.Length > 1 && v[0] == '0'))
            return (true, shortest == longest ? longest : null);
        return (CodeHeader().IsMatch(header), null);
    }

    [GeneratedRegex(@"^[-+\u2212]?([0-9]+|[0-9]{1,3}([ \u00A0\u202F][0-9]{3})+)([.,][0-9]+)?([eE][-+]?[0-9]+)?$")]
    private static partial Regex NumberText();

    [GeneratedRegex(@"^[-+\u2212]?([0-9]+|[0-9]{1,3}([ \u00A0\u202F][0-9]{3})+)$")]
    private static partial Regex WholeText();

    [GeneratedRegex("^(kommune|region)?[ _.-]?(nr|nummer|kode|code|id)$|^knr$|^kommune$|^region$|^municipality$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MunicipalityHeader();

    [GeneratedRegex("(nr|nummer|kode|code|id)$|^(konto|funksjon|ansvar|art|prosjekt|koststed)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CodeHeader();
}
