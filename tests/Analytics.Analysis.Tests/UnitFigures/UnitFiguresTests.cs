using Analytics.Analysis.Disclosure;
using Analytics.Analysis.UnitFigures;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.UnitFigures;

public sealed class UnitFiguresTests
{
    private static readonly DisclosureRules Rules = new();

    // Two units whose percentages have the mean 15, and whose days together give 10.5: the small one must not weigh like the large one.
    [Fact]
    public void Absence_UnitsOfDifferentSizes_AddsDaysAndNeverAveragesPercentages()
    {
        var absences = Absence.Of([.. Unit("A", "Stor", 100, 1900, 190), .. Unit("A", "Liten", 10, 100, 20)], Rules);

        absences.Select(a => (a.Place.Unit, a.Percent)).ShouldBe([("", 10.5), ("", 10.5), ("Liten", 20), ("Stor", 10)]);
        absences[0].Presence.ShouldBe(89.5);
        absences[0].Months.ShouldBe(("2025-05", "2026-04"));
    }

    [Fact]
    public void Absence_UnitOfFourPeople_IsHiddenWithAnotherItCouldBeWorkedOutFrom()
    {
        var absences = Absence.Of([.. Unit("A", "Fire", 4, 80, 8), .. Unit("A", "Ti", 10, 200, 8), .. Unit("A", "Tyve", 20, 400, 8), .. Unit("B", "Tretti", 30, 600, 8)], Rules);

        absences.Where(a => a.Hidden != HiddenReason.None).Select(a => (a.Place.Unit, a.Percent)).ShouldBe([("Fire", null), ("Ti", null)]);
        absences.Count(a => a.Percent is not null).ShouldBe(5);
    }

    [Fact]
    public void Absence_EmployeesNobodyGave_CountsAsTooFew() =>
        Absence.Of([.. Unit("A", "Ukjent", null, 200, 8), .. Unit("A", "Ti", 10, 200, 8)], Rules).Count(a => a.Place.Unit.Length > 0 && a.Percent is not null).ShouldBe(0);

    [Fact]
    public void Absence_MonthMissing_LeavesTheUnitAndItsSumsOut()
    {
        var figures = Unit("A", "Hel", 20, 400, 8).Concat(Unit("A", "Delt", 20, 400, 8).Where(f => f.Period != "2026-01")).Concat(Unit("B", "Annen", 20, 400, 8)).ToList();

        Absence.Of(figures, Rules).Select(a => a.Place).ShouldBe([new UnitPlace("A", "Hel"), new UnitPlace("B", ""), new UnitPlace("B", "Annen")], ignoreOrder: true);
        Absence.Of([.. figures.Where(f => f.Period != "2026-01")], Rules).ShouldBeEmpty();
    }

    [Fact]
    public void Budget_SpendingMoreThanTheBudget_IsBelowZero()
    {
        var positions = BudgetPosition.Of(
        [
            new("A", "X", "2026T1", FigureNames.Accounts, 110), new("A", "X", "2026T1", FigureNames.BudgetToDate, 100), new("A", "X", "2026T1", FigureNames.YearBudget, 300), new("A", "X", "2026T1", FigureNames.Forecast, 310),
            new("A", "Y", "2026T1", FigureNames.Accounts, 40), new("A", "Y", "2026T1", FigureNames.BudgetToDate, 50), new("A", "X", "2025T3", FigureNames.Accounts, 1),
        ]);

        positions.Select(p => (p.Place.Unit, p.Deviation, p.ForecastDeviation)).ShouldBe([("", 0, null), ("", 0, null), ("X", -10, -10.0), ("Y", 10, null)]);
        positions[2].Percent.ShouldBe(-10);
    }

    [Fact]
    public void Talks_SmallUnit_IsHidden()
    {
        UnitFigure[] figures = [.. new[] { ("X", 4, 4), ("Y", 20, 10), ("Z", 30, 20) }.SelectMany(u => new UnitFigure[] { new("A", u.Item1, "2026T1", FigureNames.Employees, u.Item2), new("A", u.Item1, "2026T1", FigureNames.Talks, u.Item3) })];

        UnitShare.Of(UnitShareRule.Talks, figures, Rules).Select(t => (t.Place.Unit, t.Percent is null)).ShouldBe([("", false), ("", false), ("X", true), ("Y", true), ("Z", false)]);
    }

    // 12 of 100 employees left: employees of another period do not count.
    [Fact]
    public void Turnover_EmployeesOfTheSameYear_AreWhatItIsDividedBy()
    {
        UnitFigure[] figures =
        [
            new("A", "X", "2025", FigureNames.Left, 4), new("A", "X", "2025", FigureNames.Employees, 40), new("A", "X", "2026T1", FigureNames.Employees, 20),
            new("A", "Y", "2025", FigureNames.Left, 8), new("A", "Y", "2025", FigureNames.Employees, 60), new("A", "Y", "2024", FigureNames.Left, 50),
        ];

        ManagementFigures.Of(figures, Rules).Percent(FigureNames.Turnover).Select(t => (t.Place.Unit, t.Until, t.Percent)).ShouldBe([("", "2025", 12), ("", "2025", 12), ("X", "2025", 10), ("Y", "2025", 100 * 8 / 60.0)]);
    }

    // Only the units that have controls have a share of them, and 3 of 4 and 1 of 6 are 4 of 10, not the mean of two percentages.
    [Fact]
    public void Shares_OfSomeUnits_AreAddedUpBeforeTheyAreDivided()
    {
        var rule = new UnitShareRule("kontroll", "Kontroller", "kontroller_utfort", "kontroller_planlagt", IsAboutPeople: false, Core.Direction.Higher);
        UnitFigure[] figures =
        [
            new("A", "X", "2026T1", "kontroller_utfort", 3), new("A", "X", "2026T1", "kontroller_planlagt", 4), new("A", "Y", "2026T1", "kontroller_utfort", 1), new("A", "Y", "2026T1", "kontroller_planlagt", 6),
            new("B", "Z", "2026T1", FigureNames.Employees, 3),
        ];

        var units = ManagementFigures.Of(figures, Rules, rule);

        units.Percent("kontroll").Select(p => (p.Place.Unit, p.Percent, p.Parts!.Value.Part, p.Parts.Value.Whole)).ShouldBe([("", 40, 4, 10), ("", 40, 4, 10), ("X", 75, 3, 4), ("Y", 100 / 6.0, 1, 6)]);
        (units.Computes("kontroll"), units.Computes("ansatte")).ShouldBe((true, false));
        UnitShare.Of(rule with { IsAboutPeople = true, Whole = FigureNames.Employees }, figures, Rules).ShouldBeEmpty();
    }

    private static IEnumerable<UnitFigure> Unit(string sector, string unit, int? employees, double possible, double absent)
    {
        if (employees is { } people)
            yield return new(sector, unit, "2026T1", FigureNames.Employees, people);
        for (var month = new DateOnly(2025, 5, 1); month < new DateOnly(2026, 5, 1); month = month.AddMonths(1))
        {
            yield return new(sector, unit, month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture), FigureNames.PossibleDays, possible);
            yield return new(sector, unit, month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture), FigureNames.AbsentDays, absent);
        }
    }
}
