namespace Analytics.Analysis.UnitFigures;

/// <summary>The figures that something is computed from, as they are named in the files.</summary>
public static class FigureNames
{
    /// <summary>Days absent, by month.</summary>
    public const string AbsentDays = "fravaersdager";

    /// <summary>Days that could have been worked, by month.</summary>
    public const string PossibleDays = "mulige_dagsverk";

    /// <summary>Employees.</summary>
    public const string Employees = "ansatte";

    /// <summary>Spent until now.</summary>
    public const string Accounts = "regnskap";

    /// <summary>Budget until now, spread over the year as the spending is.</summary>
    public const string BudgetToDate = "periodisert_budsjett";

    /// <summary>Budget of the year.</summary>
    public const string YearBudget = "arsbudsjett";

    /// <summary>Forecast of the year's spending.</summary>
    public const string Forecast = "prognose";

    /// <summary>Employees who have had their yearly talk.</summary>
    public const string Talks = "medarbeidersamtaler";
}
