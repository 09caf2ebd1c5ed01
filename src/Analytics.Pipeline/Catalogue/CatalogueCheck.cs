using Analytics.Core;

namespace Analytics.Pipeline.Catalogue;

/// <summary>Holds the indicators of a table against the table's own metadata: contents are discontinued and renamed between years.</summary>
public static class CatalogueCheck
{
    private const string Contents = "ContentsCode";
    private const string Scope = "KOKregnskapsomfa0000";
    private const string Function = "KOKfunksjon0000";

    /// <summary>Compares.</summary>
    /// <param name="indicators">Rows of the catalogue; those of other tables are passed over.</param>
    /// <param name="table">What the table has: <c>ContentsCode</c>, and the variables of the indicators' cells.</param>
    /// <returns>The warnings in the order of the catalogue, each code once; none when all is well.</returns>
    public static IReadOnlyList<CatalogueWarning> Compare(IReadOnlyList<IndicatorDefinition> indicators, PublishedTable table)
    {
        var own = indicators.Where(i => i.SourceTable == table.Table).ToList();
        var warnings = new List<CatalogueWarning>();
        if (table.Discontinued && own.Count > 0)
            warnings.Add(new CatalogueWarning(CatalogueWarningKind.TableDiscontinued, table.Table, "", "", [.. own.Select(i => i.Code)], []));
        foreach (var place in own.SelectMany(i => Places(i).Select(p => (p.Variable, p.Code, Indicator: i))).GroupBy(p => (p.Variable, p.Code)))
        {
            var touched = place.Select(p => p.Indicator).ToList();
            if (Check(table, place.Key.Variable, place.Key.Code, touched) is { } warning && !warnings.Any(w => IsSame(w, warning)))
                warnings.Add(warning);
        }

        return warnings;
    }

    private static CatalogueWarning? Check(PublishedTable table, string variable, string code, IReadOnlyList<IndicatorDefinition> touched)
    {
        if (table.Variables.FirstOrDefault(v => v.Code == variable) is not { } published)
            return new CatalogueWarning(CatalogueWarningKind.VariableGone, table.Table, variable, "", Codes(touched), []);
        if (published.Values.FirstOrDefault(v => v.Code == code) is not { } found)
            return new CatalogueWarning(CatalogueWarningKind.CodeGone, table.Table, variable, code, Codes(touched), NearestCodes.To(code, touched[0].NameNb, published.Values));
        var changed = touched.Where(i => IsAnotherMeasure(i, variable, found)).ToList();
        return changed.Count == 0 ? null : new CatalogueWarning(CatalogueWarningKind.MeaningChanged, table.Table, variable, code, Codes(changed), [found]);
    }

    /// <summary>What a figure measures stands in the label of its kind of account where it has one, else in that of its contents; the unit is always the contents'.</summary>
    private static bool IsAnotherMeasure(IndicatorDefinition indicator, string variable, PublishedCode published)
    {
        var names = Places(indicator).Select(p => p.Variable).LastOrDefault(v => v is not (Scope or Function)) == variable;
        return (variable == Contents && PublishedUnit.Clashes(indicator.Unit, published)) || (names && LabelSimilarity.IsClearlyAnother(indicator.NameNb, published.Label));
    }

    /// <summary>The contents code and each code of the cell, which reads <c>KOKartkap0000=56, KOKregnskapsomfa0000=B</c>.</summary>
    private static IEnumerable<(string Variable, string Code)> Places(IndicatorDefinition indicator) =>
        indicator.Cell.Split(", ", StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2))
            .Select(pair => (pair[0], pair[^1]))
            .Prepend((Contents, indicator.ContentsCode));

    /// <summary>A variable that is gone is one warning, however many of its codes the catalogue has.</summary>
    private static bool IsSame(CatalogueWarning one, CatalogueWarning other) => (one.Kind, one.Variable, one.Code) == (other.Kind, other.Variable, other.Code);

    private static IReadOnlyList<IndicatorCode> Codes(IEnumerable<IndicatorDefinition> indicators) => [.. indicators.Select(i => i.Code)];
}
