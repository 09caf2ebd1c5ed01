using System.Globalization;
using Analytics.Analysis.Disclosure;
using Analytics.Analysis.Focus;
using Analytics.Analysis.UnitFigures;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Focus;

public sealed class AssociationTests
{
    [Fact]
    public void Of_TenUnitsInOppositeOrder_GoOppositeWays()
    {
        var association = Association.Of(AssociationOver.Units, Units("Ledelse", [.. Enumerable.Range(1, 10).Select(i => (double?)i)]), Units("Fravær", [.. Enumerable.Range(1, 10).Select(i => (double?)(20 - i))]));

        (association.Pairs, association.Reading).ShouldBe((10, AssociationReading.Opposite));
        association.Correlation.Value!.Rho.ShouldBe(-1, 1e-12);
    }

    [Fact]
    public void Of_NineUnits_IsNotComputedAndSaysWhy()
    {
        var association = Association.Of(AssociationOver.Units, Units("Ledelse", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), Units("Fravær", [1, 2, 3, 4, 5, 6, 7, 8, 9, null]));

        (association.Pairs, association.Reading, association.Holm).ShouldBe((9, AssociationReading.None, null));
        association.Correlation.WhyNotNb.ShouldBe("bare 9 enheter har begge tall og kan vises, og det trengs minst 10");
        Should.Throw<ArgumentOutOfRangeException>(() => Association.Of(AssociationOver.Units, Units("A", []), Units("B", []), fewest: 9));
    }

    [Fact]
    public void Of_ValuesOfTwoScales_AreNeverPutTogether()
    {
        var mixed = new AssociationMeasure("Tilfredshet", [.. Enumerable.Range(1, 12).Select(i => new AssociationCell($"{i}", i, i < 7 ? "1-5" : "1-6"))]);

        var association = Association.Of(AssociationOver.Units, mixed, Units("Fravær", [.. Enumerable.Range(1, 12).Select(i => (double?)i)]));

        association.Correlation.WhyNotNb.ShouldBe("tilfredshet er målt på ulike måter (1-5, 1-6), som ikke kan settes sammen");
    }

    [Fact]
    public void Of_TwoAccountingScopes_AreNotHeldAgainstEachOther() =>
        Association.Of(AssociationOver.Years, Years("Resultat", "konsern", i => i * i), Years("Fond", "kasse", i => i)).Correlation.WhyNotNb.ShouldBe("tallene gjelder ulike regnskap (konsern og kasse)");

    // Both grow every year, and so have the same order; how much they grow has no order in common.
    [Fact]
    public void Of_TwoSeriesThatBothGrow_AreHeldAgainstEachOtherByTheirChanges()
    {
        double[] steps = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
        double[] others = [7, 1, 9, 3, 12, 5, 2, 11, 4, 10, 6, 8];

        var association = Association.Of(AssociationOver.Years, Years("A", "", i => steps.Take(i).Sum()), Years("B", "", i => others.Take(i).Sum()));

        association.Pairs.ShouldBe(12);
        association.Correlation.Value!.Rho.ShouldBe(RankCorrelation.Of(steps, others)!.Rho, 1e-12);
        association.Reading.ShouldBe(AssociationReading.Unclear);
    }

    [Fact]
    public void Of_YearMissing_GivesNoChangeOverTheGap()
    {
        var gap = Years("A", "", i => i * i) with { Cells = [.. Years("A", "", i => i * i).Cells.Select(c => c.Key == "2012" ? c with { Value = null } : c)] };

        Association.Of(AssociationOver.Years, gap, Years("B", "", i => i)).Pairs.ShouldBe(10);
    }

    [Fact]
    public void Of_TwoUnitsOfOneName_AreLeftOut()
    {
        var twice = new AssociationMeasure("A", [.. Units("A", [1, 2, 3]).Cells, new AssociationCell("enhet 1", 9, "")]);

        Association.Of(AssociationOver.Units, twice, Units("B", [1, 2, 3])).Pairs.ShouldBe(2);
    }

    // p.adjust(c(0.01, 0.04, 0.03), "holm") of R: 0.03, 0.06, 0.06.
    [Fact]
    public void Corrected_SeveralOnAPage_AreHolms()
    {
        var one = Association.Of(AssociationOver.Units, Units("A", [.. Enumerable.Range(1, 10).Select(i => (double?)i)]), Units("B", [.. Enumerable.Range(1, 10).Select(i => (double?)i)]));
        var none = Association.Of(AssociationOver.Units, Units("A", [1]), Units("B", [1]));

        var corrected = Association.Corrected([With(one, 0.01), none, With(one, 0.04), With(one, 0.03)]);

        corrected.Select(a => a.Holm is { } p ? Math.Round(p, 10) : (double?)null).ShouldBe([0.03, null, 0.06, 0.06]);
        corrected.Select(a => a.Reading).ShouldBe([AssociationReading.Together, AssociationReading.None, AssociationReading.Unclear, AssociationReading.Unclear]);

        static Association With(Association association, double p) => association with { Correlation = association.Correlation.Value! with { Probability = p } };
    }

    // What a hidden unit has must not show: with any absence of its own, all that is told is the same.
    [Fact]
    public void Of_HiddenUnit_CannotBeFoundOutFromTheAssociation()
    {
        var told = new[] { 0.0, 3, 17, 40 }.Select(absent =>
        {
            var units = ManagementFigures.Of([.. Enumerable.Range(1, 14).SelectMany(i => Absent($"Enhet {i}", i == 14 ? 4 : 20 + i, i == 14 ? absent : 3 + ((7 * i) % 11)))], new DisclosureRules());
            var absence = new AssociationMeasure("Fravær", [.. units.Percent(FigureNames.Absence).Where(p => p.Place.Unit.Length > 0).Select(p => new AssociationCell(p.Place.Unit, p.Percent, ""))]);
            absence.Cells.Single(c => c.Key == "Enhet 14").Value.ShouldBeNull();
            return Association.Of(AssociationOver.Units, Units("Ledelse", [.. Enumerable.Range(1, 14).Select(i => (double?)((5 * i) % 13))]), absence);
        }).ToList();

        told[0].Pairs.ShouldBe(12); // the unit of four, and one that it could be worked out from
        told.ShouldAllBe(a => a.Correlation.Value == told[0].Correlation.Value && a.Pairs == told[0].Pairs);
    }

    private static AssociationMeasure Units(string name, IReadOnlyList<double?> values) => new(name, [.. values.Select((v, i) => new AssociationCell($"Enhet {i + 1}", v, ""))]);

    private static AssociationMeasure Years(string name, string scope, Func<int, double> value) =>
        new(name, [.. Enumerable.Range(0, 13).Select(i => new AssociationCell((2010 + i).ToString(CultureInfo.InvariantCulture), value(i), scope))]) { ScopeNb = scope };

    private static IEnumerable<UnitFigure> Absent(string unit, int employees, double days)
    {
        yield return new("A", unit, "2026T1", FigureNames.Employees, employees);
        for (var month = new DateOnly(2025, 5, 1); month < new DateOnly(2026, 5, 1); month = month.AddMonths(1))
        {
            yield return new("A", unit, month.ToString("yyyy-MM", CultureInfo.InvariantCulture), FigureNames.PossibleDays, 20 * employees);
            yield return new("A", unit, month.ToString("yyyy-MM", CultureInfo.InvariantCulture), FigureNames.AbsentDays, days);
        }
    }
}
