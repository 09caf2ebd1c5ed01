using Analytics.Analysis.Disclosure;

namespace Analytics.Analysis.UnitFigures;

/// <summary>How many employees of a place something is true of, of how many: who have had their yearly talk, or who have left.</summary>
/// <param name="Place">The place.</param>
/// <param name="Period">Until when, or the year.</param>
/// <param name="Persons">Those whom it is true of.</param>
/// <param name="Employees">Employees.</param>
/// <param name="Hidden">Why it is not shown, or that it is.</param>
public sealed record ShareOfEmployees(UnitPlace Place, string Period, double Persons, double Employees, HiddenReason Hidden)
{
    /// <summary>In percent, or null when it is hidden or there are no employees.</summary>
    public double? Percent => Hidden != HiddenReason.None || Employees <= 0 ? null : 100 * Persons / Employees;

    /// <summary>Adds them up for the municipality, its sectors and units in the newest period; units that lack either figure are left out, and the sums with them.</summary>
    /// <param name="figure">The figure that counts the persons: see <see cref="FigureNames"/>.</param>
    /// <param name="figures">Figures by unit.</param>
    /// <param name="rules">When a number stands for too few persons.</param>
    public static IReadOnlyList<ShareOfEmployees> Of(string figure, IReadOnlyCollection<UnitFigure> figures, DisclosureRules rules)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(rules);
        if (figures.Where(f => f.Figure == figure && f.Value is not null).Select(f => f.Period).Max(StringComparer.Ordinal) is not { } period)
            return [];
        var cells = figures.Where(f => f.Period == period && f.Value is not null && (f.Figure == figure || f.Figure == FigureNames.Employees)).ToList();
        var places = UnitPlace.All(figures);
        var whole = places.Where(p => p.Unit.Length > 0 && cells.Count(p.Has) == 2).ToHashSet();
        var known = places.Where(p => places.Where(u => u.Unit.Length > 0 && p.Contains(u)).All(whole.Contains)).ToList();
        var hidden = FewEmployees.Hidden(figures, known, rules);
        return [.. known.Select(p => new ShareOfEmployees(p, period, Sum(p, figure), Sum(p, FigureNames.Employees), hidden[p.Key]))];

        double Sum(UnitPlace place, string of) => cells.Where(c => c.Figure == of && place.Has(c)).Sum(c => c.Value!.Value);
    }
}
