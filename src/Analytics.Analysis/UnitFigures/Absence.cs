using System.Globalization;
using Analytics.Analysis.Disclosure;

namespace Analytics.Analysis.UnitFigures;

/// <summary>Absence of a place: days absent of the days that could have been worked, added up before they are divided, as a mean of percentages would weigh a small unit like a large one.</summary>
/// <param name="Place">The place.</param>
/// <param name="Months">Months that are added up, from the first to the last.</param>
/// <param name="AbsentDays">Days absent.</param>
/// <param name="PossibleDays">Days that could have been worked.</param>
/// <param name="Hidden">Why it is not shown, or that it is.</param>
public sealed record Absence(UnitPlace Place, (string First, string Last) Months, double AbsentDays, double PossibleDays, HiddenReason Hidden)
{
    private const int Rolling = 12;

    /// <summary>Absent days in percent of the possible ones, or null when it is hidden or nobody could have worked.</summary>
    public double? Percent => Hidden != HiddenReason.None || PossibleDays <= 0 ? null : 100 * AbsentDays / PossibleDays;

    /// <summary>Presence in percent, or null as <see cref="Percent"/>.</summary>
    public double? Presence => 100 - Percent;

    /// <summary>Computes the absence of the municipality, its sectors and units over the newest twelve months, which no season tilts.</summary>
    /// <param name="figures">Figures by month, and employees.</param>
    /// <param name="rules">When a number stands for too few persons.</param>
    /// <returns>Absence by place; empty when a month of the twelve is missing everywhere. A unit that lacks one of them, or both figures of one, is left out, and so is every sum it is in.</returns>
    public static IReadOnlyList<Absence> Of(IReadOnlyCollection<UnitFigure> figures, DisclosureRules rules)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(rules);
        var months = figures.Where(f => f.Figure == FigureNames.PossibleDays && f.Period.Length == 7).Select(f => f.Period).Distinct().OrderDescending(StringComparer.Ordinal).Take(Rolling).Order(StringComparer.Ordinal).ToList();
        if (months.Count < Rolling || Number(months[^1]) - Number(months[0]) != Rolling - 1)
            return [];
        var cells = figures.Where(f => months.Contains(f.Period) && f.Value is not null && (f.Figure is FigureNames.AbsentDays or FigureNames.PossibleDays)).ToList();
        var places = UnitPlace.All(figures);
        var whole = places.Where(p => p.Unit.Length > 0 && cells.Count(p.Has) == 2 * Rolling).ToHashSet();
        var known = places.Where(p => places.Where(u => u.Unit.Length > 0 && p.Contains(u)).All(whole.Contains)).ToList();
        var hidden = FewEmployees.Hidden(figures, known, rules);
        return [.. known.Select(p => new Absence(p, (months[0], months[^1]), Sum(p, FigureNames.AbsentDays), Sum(p, FigureNames.PossibleDays), hidden[p.Key]))];

        double Sum(UnitPlace place, string figure) => cells.Where(c => c.Figure == figure && place.Has(c)).Sum(c => c.Value!.Value);
    }

    private static int Number(string month) => 12 * int.Parse(month.AsSpan(0, 4), CultureInfo.InvariantCulture) + int.Parse(month.AsSpan(5, 2), CultureInfo.InvariantCulture);
}
