using Analytics.Core;

namespace Analytics.Pipeline.Catalogue;

/// <summary>Looks through a table's own metadata for indicators whose contents code is not known yet. It proposes; a person decides.</summary>
public static class CodeCandidates
{
    private const string Contents = "ContentsCode";
    private const int Shown = 3;
    private const double Least = 0.45;

    /// <summary>The likeliest contents codes of each indicator that the table should have, in the order of the list.</summary>
    /// <param name="open">Indicators without a code; those of other tables are passed over.</param>
    /// <param name="table">What the table has.</param>
    /// <returns>At most three codes each, the likeliest first; those whose unit is certainly another are left out.</returns>
    public static IReadOnlyList<(OpenIndicator Indicator, IReadOnlyList<PublishedCode> Candidates)> Of(IReadOnlyList<OpenIndicator> open, PublishedTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var contents = table.Variables.FirstOrDefault(v => v.Code == Contents)?.Values ?? [];
        return [.. open.Where(o => o.SourceTables.Contains(table.Table)).Select(o => (o, Nearest(o, contents)))];
    }

    /// <summary>The proposal as a sentence.</summary>
    /// <param name="table">The table's id.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="candidates">Its candidates.</param>
    public static string Message(string table, OpenIndicator indicator, IReadOnlyList<PublishedCode> candidates)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(candidates);
        return candidates.Count == 0
            ? $"{indicator.CatalogueId} \"{indicator.NameNb}\": nothing in table {table} resembles it."
            : $"{indicator.CatalogueId} \"{indicator.NameNb}\" may be in table {table} as {string.Join("; ", candidates.Select(c => $"{c.Code} \"{c.Label}\""))}. If so, move it from indicators-without-code.csv to indicators.csv.";
    }

    private static IReadOnlyList<PublishedCode> Nearest(OpenIndicator indicator, IReadOnlyList<PublishedCode> contents) =>
    [
        .. contents.Where(c => !PublishedUnit.Clashes(indicator.Unit, c))
            .Select(c => (Code: c, Score: LabelSimilarity.Of(indicator.NameNb, c.Label)))
            .Where(c => c.Score >= Least)
            .OrderByDescending(c => c.Score)
            .ThenBy(c => c.Code.Code, StringComparer.Ordinal)
            .Take(Shown)
            .Select(c => c.Code),
    ];
}
