using Analytics.Analysis.Disclosure;

namespace Analytics.Analysis.UnitFigures;

/// <summary>Which places have so few employees that a figure about them would tell of persons.</summary>
internal static class FewEmployees
{
    /// <summary>Why each place is hidden, or that it is not: few employees, or that a hidden one would be a sum less the shown ones.</summary>
    /// <param name="figures">Figures, the employees of units among them; a unit whose employees nobody gave counts as too small.</param>
    /// <param name="places">The places whose figures are wanted; with a sector all its units.</param>
    /// <param name="rules">The rules.</param>
    public static IReadOnlyDictionary<string, HiddenReason> Hidden(IReadOnlyCollection<UnitFigure> figures, IReadOnlyCollection<UnitPlace> places, DisclosureRules rules)
    {
        var employees = places.Where(p => p.Unit.Length > 0).ToDictionary(
            p => p,
            p => (int)(figures.Where(f => f.Figure == FigureNames.Employees && p.Has(f)).OrderBy(f => f.Period, StringComparer.Ordinal).LastOrDefault()?.Value ?? 1));
        var sectors = places.Where(p => p.Sector.Length > 0 && p.Unit.Length == 0).ToList();
        List<CellRelation> relations = [.. sectors.Select(s => new CellRelation(s.Key, [.. employees.Keys.Where(s.Contains).Select(p => p.Key)]))];
        if (places.Contains(UnitPlace.Municipality))
            relations.Add(new CellRelation(UnitPlace.Municipality.Key, [.. sectors.Select(s => s.Key)]));
        var cells = places.Select(p => new DisclosureCell(p.Key, employees.Where(e => p.Contains(e.Key)).Sum(e => e.Value))).ToList();
        return ComplementarySuppression.Protect(new DisclosureTable("employees", TableKind.Counts, cells, relations), rules).Reasons;
    }
}
