using Analytics.Analysis.Disclosure;

namespace Analytics.Analysis.UnitFigures;

/// <summary>How many employees of a place have had their yearly talk, of how many.</summary>
/// <param name="Place">The place.</param>
/// <param name="Period">Until when.</param>
/// <param name="Held">Talks held.</param>
/// <param name="Employees">Employees.</param>
/// <param name="Hidden">Why it is not shown, or that it is.</param>
public sealed record Talks(UnitPlace Place, string Period, double Held, double Employees, HiddenReason Hidden)
{
    /// <summary>In percent, or null when it is hidden or there are no employees.</summary>
    public double? Percent => Hidden != HiddenReason.None || Employees <= 0 ? null : 100 * Held / Employees;

    /// <summary>Adds them up for the municipality, its sectors and units in the newest period; units that lack either figure are left out, and the sums with them.</summary>
    /// <param name="figures">Figures by unit.</param>
    /// <param name="rules">When a number stands for too few persons.</param>
    public static IReadOnlyList<Talks> Of(IReadOnlyCollection<UnitFigure> figures, DisclosureRules rules)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(rules);
        if (figures.Where(f => f is { Figure: FigureNames.Talks, Value: not null }).Select(f => f.Period).Max(StringComparer.Ordinal) is not { } period)
            return [];
        var cells = figures.Where(f => f.Period == period && f.Value is not null && (f.Figure is FigureNames.Talks or FigureNames.Employees)).ToList();
        var places = UnitPlace.All(figures);
        var whole = places.Where(p => p.Unit.Length > 0 && cells.Count(p.Has) == 2).ToHashSet();
        var known = places.Where(p => places.Where(u => u.Unit.Length > 0 && p.Contains(u)).All(whole.Contains)).ToList();
        var hidden = FewEmployees.Hidden(figures, known, rules);
        return [.. known.Select(p => new Talks(p, period, Sum(p, FigureNames.Talks), Sum(p, FigureNames.Employees), hidden[p.Key]))];

        double Sum(UnitPlace place, string figure) => cells.Where(c => c.Figure == figure && place.Has(c)).Sum(c => c.Value!.Value);
    }
}
