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

    /// <summary>Employees who have left in a year.</summary>
    public const string Left = "sluttet";

    /// <summary>Computed: days absent in percent of the possible ones, over twelve months.</summary>
    public const string Absence = "fravaer";

    /// <summary>Computed: the rest of a hundred percent.</summary>
    public const string Presence = "naervaer";

    /// <summary>Computed: spending less than the budget, in percent of it.</summary>
    public const string BudgetDeviation = "budsjettavvik";

    /// <summary>Computed: those who have left in a year, in percent of the employees.</summary>
    public const string Turnover = "gjennomtrekk";

    /// <summary>What is computed from the figures of units, and so is known for sectors and the municipality too.</summary>
    public static IReadOnlyList<string> Computed { get; } = [Absence, Presence, BudgetDeviation, Talks, Turnover];
}
