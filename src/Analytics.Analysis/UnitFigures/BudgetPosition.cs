namespace Analytics.Analysis.UnitFigures;

/// <summary>Spending of a place against its budget, in 1000 kroner. A deviation above zero is spending less than the budget (mindreforbruk).</summary>
/// <param name="Place">The place.</param>
/// <param name="Period">Until when, such as "2026T1".</param>
/// <param name="Accounts">Spent.</param>
/// <param name="Budget">Budget until then.</param>
/// <param name="YearBudget">Budget of the year, or null when not given for all its units.</param>
/// <param name="Forecast">Forecast of the year's spending, or null when not given for all its units.</param>
public sealed record BudgetPosition(UnitPlace Place, string Period, double Accounts, double Budget, double? YearBudget, double? Forecast)
{
    /// <summary>Budget less accounts.</summary>
    public double Deviation => Budget - Accounts;

    /// <summary>Deviation in percent of the budget, or null without a budget.</summary>
    public double? Percent => Budget == 0 ? null : 100 * Deviation / Math.Abs(Budget);

    /// <summary>Year's budget less forecast, or null.</summary>
    public double? ForecastDeviation => YearBudget - Forecast;

    /// <summary>Computes the position of the municipality, its sectors and units in the newest period that has accounts and budget; units that lack either are left out, and the sums with them.</summary>
    /// <param name="figures">Figures by unit.</param>
    public static IReadOnlyList<BudgetPosition> Of(IReadOnlyCollection<UnitFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        if (figures.Where(f => f is { Figure: FigureNames.Accounts, Value: not null }).Select(f => f.Period).Max(StringComparer.Ordinal) is not { } period)
            return [];
        var cells = figures.Where(f => f.Period == period && f.Value is not null).ToList();
        var units = cells.Where(c => c.Figure is FigureNames.Accounts or FigureNames.BudgetToDate).GroupBy(c => (c.Sector, c.Unit)).ToDictionary(g => g.Key, g => g.Count() == 2);
        return
        [
            .. from place in UnitPlace.All(figures.Where(f => f.Figure == FigureNames.Accounts))
               let own = cells.Where(place.Has).ToList()
               where own.Select(c => (c.Sector, c.Unit)).Distinct().All(u => units.GetValueOrDefault(u))
               select new BudgetPosition(place, period, Sum(own, FigureNames.Accounts)!.Value, Sum(own, FigureNames.BudgetToDate)!.Value, Sum(own, FigureNames.YearBudget), Sum(own, FigureNames.Forecast)),
        ];
    }

    private static double? Sum(List<UnitFigure> own, string figure)
    {
        var values = own.Where(c => c.Figure == figure).ToList();
        return values.Count == own.Count(c => c.Figure == FigureNames.Accounts) ? values.Sum(v => v.Value!.Value) : null;
    }
}
