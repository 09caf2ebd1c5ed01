using Analytics.Analysis.Disclosure;

namespace Analytics.Analysis.UnitFigures;

/// <summary>The figures of units, and what is computed from them; small places are hidden.</summary>
/// <param name="Figures">The figures as they were read.</param>
/// <param name="Absences">Absence by place.</param>
/// <param name="Budgets">Spending against budget by place.</param>
/// <param name="Talks">Staff talks by place.</param>
/// <param name="Turnovers">Employees who have left, by place.</param>
public sealed record ManagementFigures(
    IReadOnlyList<UnitFigure> Figures,
    IReadOnlyList<Absence> Absences,
    IReadOnlyList<BudgetPosition> Budgets,
    IReadOnlyList<ShareOfEmployees> Talks,
    IReadOnlyList<ShareOfEmployees> Turnovers)
{
    /// <summary>Computes all of it.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="rules">When a number stands for too few persons.</param>
    public static ManagementFigures Of(IReadOnlyList<UnitFigure> figures, DisclosureRules rules) => new(
        figures,
        Absence.Of(figures, rules),
        BudgetPosition.Of(figures),
        ShareOfEmployees.Of(FigureNames.Talks, figures, rules),
        ShareOfEmployees.Of(FigureNames.Left, figures, rules));

    /// <summary>A computed figure of each place; empty when it cannot be computed, or is none of <see cref="FigureNames.Computed"/>.</summary>
    /// <param name="name">The figure.</param>
    public IReadOnlyList<UnitPercent> Percent(string name) => name switch
    {
        FigureNames.Absence => [.. Absences.Select(a => new UnitPercent(a.Place, a.Months.First, a.Months.Last, a.Percent, a.Hidden))],
        FigureNames.Presence => [.. Absences.Select(a => new UnitPercent(a.Place, a.Months.First, a.Months.Last, a.Presence, a.Hidden))],
        FigureNames.BudgetDeviation => [.. Budgets.Select(b => new UnitPercent(b.Place, b.Period, b.Period, b.Percent, HiddenReason.None))],
        FigureNames.Talks => [.. Talks.Select(Share)],
        FigureNames.Turnover => [.. Turnovers.Select(Share)],
        _ => [],
    };

    private static UnitPercent Share(ShareOfEmployees share) => new(share.Place, share.Period, share.Period, share.Percent, share.Hidden);
}
