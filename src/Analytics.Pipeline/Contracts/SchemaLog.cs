using System.Globalization;
using Analytics.Pipeline.Configuration;
using Analytics.Sources.Tables;

namespace Analytics.Pipeline.Contracts;

/// <summary>What of a file did not fit the source's schema while it was read. Complete when its rows have been written.</summary>
/// <param name="BadValues">Fields that were no number; null when they are refused.</param>
internal sealed record SchemaLog(BadValues? BadValues)
{
    private const int MostExamples = 3;
    private readonly SortedDictionary<string, long> codes = new(StringComparer.Ordinal);

    /// <summary>Columns of a table that the source's file does not name.</summary>
    public IReadOnlyList<string> UnknownColumns { get; set; } = [];

    /// <summary>Rows that were left out since an unknown column had something in them.</summary>
    public long RowsOfUnknownColumns { get; set; }

    /// <summary>Rows with a code that is not allowed, which were left out or lost their value.</summary>
    public long RowsOfUnknownCodes { get; private set; }

    public void AddCode(string column, string code, long rows)
    {
        if (rows == 0)
            return;
        RowsOfUnknownCodes += rows;
        var name = $"{column} {code}";
        codes[name] = codes.GetValueOrDefault(name) + rows;
    }

    /// <summary>What is to be said of it.</summary>
    /// <param name="source">The source.</param>
    /// <param name="path">The file; what is kept names it without its folder.</param>
    public IEnumerable<RuleResult> Results(SourceDefinition source, string path)
    {
        var modes = source.Contract.Schema;
        if (UnknownColumns.Count > 0)
            yield return Columns(modes.Columns);
        if (RowsOfUnknownCodes > 0)
        {
            var left = modes.Codes == SchemaMode.DiscardRow ? "radene er utelatt" : "verdiene er utelatt";
            yield return new RuleResult("codes", "Bare kjente koder", Severity.Warning, RowsOfUnknownCodes, RowsOfUnknownCodes, $"{left}: {Some(codes.Select(c => Nb($"{c.Key}: {c.Value:N0} rader")))}");
        }

        if (BadValues is { Count: > 0 } bad)
        {
            var what = bad.Mode switch { BadValueMode.KeepText => "teksten står i en egen kolonne", BadValueMode.DiscardRow => "radene er utelatt", _ => "verdiene er utelatt" };
            yield return new RuleResult("types", "Tallfelt holder tall", Severity.Warning, bad.Count, bad.Count, $"{what}: {string.Join("; ", bad.Examples).Replace(path, Path.GetFileName(path), StringComparison.Ordinal)}");
        }
    }

    private RuleResult Columns(SchemaMode? mode)
    {
        var names = Some(UnknownColumns);
        return mode switch
        {
            SchemaMode.Freeze => new("columns", "Bare kjente kolonner", Severity.Error, UnknownColumns.Count, UnknownColumns.Count, $"ukjent: {names}"),
            SchemaMode.DiscardRow => new("columns", "Bare kjente kolonner", Severity.Warning, UnknownColumns.Count, UnknownColumns.Count, Nb($"ukjent: {names}; {RowsOfUnknownColumns:N0} rader med noe i dem er utelatt")),
            SchemaMode.DiscardValue => new("columns", "Bare kjente kolonner", Severity.Warning, UnknownColumns.Count, UnknownColumns.Count, $"utelatt: {names}"),
            SchemaMode.Evolve => new("columns", "Bare kjente kolonner", Severity.Warning, UnknownColumns.Count, UnknownColumns.Count, $"tatt inn: {names}"),

            // Files commonly have columns that nobody asked for; that is said, and is no fault.
            _ => new("columns", "Kolonner uten bruk", Severity.Warning, UnknownColumns.Count, 0, $"utelatt: {names}"),
        };
    }

    private static string Some(IEnumerable<string> all)
    {
        var list = all.ToList();
        return string.Join(", ", list.Take(MostExamples)) + (list.Count > MostExamples ? Nb($" og {list.Count - MostExamples:N0} til") : "");
    }

    private static string Nb(FormattableString text) => text.ToString(CultureInfo.GetCultureInfo("nb-NO"));
}
