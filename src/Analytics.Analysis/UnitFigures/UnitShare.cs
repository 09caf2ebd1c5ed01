using Analytics.Analysis.Disclosure;

namespace Analytics.Analysis.UnitFigures;

/// <summary>A share of a place, such as employees who have had their yearly talk of all employees. Both parts are added up before they are divided.</summary>
/// <param name="Place">The place.</param>
/// <param name="Period">Until when, or the year.</param>
/// <param name="Part">What is above the line.</param>
/// <param name="Whole">What is below it.</param>
/// <param name="Hidden">Why it is not shown, or that it is.</param>
public sealed record UnitShare(UnitPlace Place, string Period, double Part, double Whole, HiddenReason Hidden)
{
    /// <summary>In percent, or null when it is hidden or there is nothing to divide by.</summary>
    public double? Percent => Hidden != HiddenReason.None || Whole <= 0 ? null : 100 * Part / Whole;

    /// <summary>Adds them up for the municipality, its sectors and units in the newest period; units that have neither figure have no part in it, and those that lack one are left out, with the sums that they are in.</summary>
    /// <param name="share">The share.</param>
    /// <param name="figures">Figures by unit.</param>
    /// <param name="rules">When a number stands for too few persons.</param>
    public static IReadOnlyList<UnitShare> Of(UnitShareRule share, IReadOnlyCollection<UnitFigure> figures, DisclosureRules rules)
    {
        ArgumentNullException.ThrowIfNull(share);
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(rules);
        if (figures.Where(f => f.Figure == share.Part && f.Value is not null).Select(f => f.Period).Max(StringComparer.Ordinal) is not { } period)
            return [];
        var cells = figures.Where(f => f.Period == period && f.Value is not null && (f.Figure == share.Part || f.Figure == share.Whole)).ToList();
        // What everybody has to give is missing where it is not given; what only some units do is not.
        var places = UnitPlace.All(share.IsAboutPeople ? figures : cells);
        var whole = places.Where(p => p.Unit.Length > 0 && cells.Count(p.Has) == 2).ToHashSet();
        var known = places.Where(p => places.Where(u => u.Unit.Length > 0 && p.Contains(u)).All(whole.Contains)).ToList();
        var hidden = share.IsAboutPeople ? FewEmployees.Hidden(figures, known, rules) : null;
        return [.. known.Select(p => new UnitShare(p, period, Sum(p, share.Part), Sum(p, share.Whole), hidden?[p.Key] ?? HiddenReason.None))];

        double Sum(UnitPlace place, string of) => cells.Where(c => c.Figure == of && place.Has(c)).Sum(c => c.Value!.Value);
    }
}
