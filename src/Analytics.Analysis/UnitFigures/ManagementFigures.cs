using Analytics.Analysis.Disclosure;

namespace Analytics.Analysis.UnitFigures;

/// <summary>The figures of units, and what is computed from them; small places are hidden.</summary>
/// <param name="Figures">The figures as they were read.</param>
/// <param name="Absences">Absence by place.</param>
/// <param name="Budgets">Spending against budget by place.</param>
/// <param name="Shares">Shares by place: those that need no file first.</param>
public sealed record ManagementFigures(IReadOnlyList<UnitFigure> Figures, IReadOnlyList<Absence> Absences, IReadOnlyList<BudgetPosition> Budgets, IReadOnlyList<UnitShares> Shares)
{
    /// <summary>Staff talks by place; empty when they are not known.</summary>
    public IReadOnlyList<UnitShare> Talks => Share(FigureNames.Talks);

    /// <summary>Employees who have left, by place; empty when that is not known.</summary>
    public IReadOnlyList<UnitShare> Turnovers => Share(FigureNames.Turnover);

    /// <summary>Computes all of it.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="rules">When a number stands for too few persons.</param>
    /// <param name="shares">Shares beside those that need no file.</param>
    public static ManagementFigures Of(IReadOnlyList<UnitFigure> figures, DisclosureRules rules, params IReadOnlyList<UnitShareRule> shares) => new(
        figures,
        Absence.Of(figures, rules),
        BudgetPosition.Of(figures),
        [.. UnitShareRule.BuiltIn.Concat(shares).Select(share => new UnitShares(share, UnitShare.Of(share, figures, rules)))]);

    /// <summary>Whether a figure is computed, and not carried as it was read.</summary>
    /// <param name="name">The figure.</param>
    public bool Computes(string name) => FigureNames.Computed.Contains(name) || Shares.Any(s => s.Rule.Name == name);

    /// <summary>A computed figure of each place; empty when it cannot be computed, or is none.</summary>
    /// <param name="name">The figure.</param>
    public IReadOnlyList<UnitPercent> Percent(string name) => name switch
    {
        FigureNames.Absence => [.. Absences.Select(a => new UnitPercent(a.Place, a.Months.First, a.Months.Last, a.Percent, a.Hidden))],
        FigureNames.Presence => [.. Absences.Select(a => new UnitPercent(a.Place, a.Months.First, a.Months.Last, a.Presence, a.Hidden))],
        FigureNames.BudgetDeviation => [.. Budgets.Select(b => new UnitPercent(b.Place, b.Period, b.Period, b.Percent, HiddenReason.None))],
        _ => [.. Share(name).Select(s => new UnitPercent(s.Place, s.Period, s.Period, s.Percent, s.Hidden) { Parts = s.Hidden == HiddenReason.None ? (s.Part, s.Whole) : null })],
    };

    private IReadOnlyList<UnitShare> Share(string name) => Shares.FirstOrDefault(s => s.Rule.Name == name)?.Places ?? [];
}
