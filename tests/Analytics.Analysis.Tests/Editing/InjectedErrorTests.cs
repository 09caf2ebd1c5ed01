using Analytics.Analysis.Editing;
using Analytics.Testing;
using Analytics.Testing.Injection;
using Shouldly;

namespace Analytics.Analysis.Tests.Editing;

/// <summary>Errors put into real tables at fixed seeds: two series of a hundred get one. The levels are those measured (see README), less what another seed may give.</summary>
public sealed class InjectedErrorTests
{
    // All municipalities and many years: what the hunt is made for.
    [SharedFact]
    public void NewestYear_AllMunicipalities_MostErrorsAreFoundAndMostSuspicionsAreErrors()
    {
        var table = DetectionTable.Of(RealFigures.Population(), 0.02, newestOnly: true, Enumerable.Range(1, 5));

        table.Precision.ShouldBeGreaterThan(0.85);
        table.Recall.ShouldBeGreaterThan(0.75);
        Recall(table, InjectedKind.Thousand).ShouldBeGreaterThan(0.97);
        Recall(table, InjectedKind.TenOrHundred).ShouldBeGreaterThan(0.93);
        Recall(table, InjectedKind.Zero).ShouldBeGreaterThan(0.97);
        Recall(table, InjectedKind.Jump).ShouldBeGreaterThan(0.7);
        Recall(table, InjectedKind.FirstDigits).ShouldBeGreaterThan(0.7);
        Recall(table, InjectedKind.Shift).ShouldBeGreaterThan(0.6);
    }

    // Five municipalities, most of them with two years: only what is grossly wrong can be seen.
    [SharedFact]
    public void NewestYear_FewMunicipalitiesAndYears_UnitsAndZerosAreFound()
    {
        var table = DetectionTable.Of(RealFigures.Lorenskog(), 0.02, newestOnly: true, Enumerable.Range(1, 20));

        table.Precision.ShouldBeGreaterThan(0.5);
        Recall(table, InjectedKind.Thousand).ShouldBeGreaterThan(0.85);
        Recall(table, InjectedKind.TenOrHundred).ShouldBeGreaterThan(0.85);
        Recall(table, InjectedKind.Zero).ShouldBeGreaterThan(0.8);
    }

    [SharedFact]
    public void UntouchedTables_SuspicionsAreFew()
    {
        foreach (var figures in new[] { RealFigures.Population(), RealFigures.Lorenskog(), RealFigures.Strand() })
        {
            var table = DetectionTable.Of(figures, 0, newestOnly: false, [1]);

            table.Judged.ShouldBeGreaterThan(800);
            table.FalseAlarms.ShouldBe(table.Suspected);
            ((double)table.FalseAlarms / table.Judged).ShouldBeLessThan(0.01);
        }
    }

    [SharedFact]
    public void Sums_AnyLineWrong_AreFoundAndMostOftenTheLineIsNamed()
    {
        var sums = RealFigures.StrandSums();
        sums.ShouldAllBe(s => SumFinder.Test(s.Total, s.Parts, 0.5, 0) == null);

        var broken = BrokenSums.Of(sums);

        broken.Injected.ShouldBeGreaterThan(300);
        broken.Found.ShouldBe(broken.Injected);
        broken.Located.ShouldBeGreaterThan((int)(0.6 * broken.Injected));
        broken.WronglyLocated.ShouldBe(0);
    }

    private static double Recall(DetectionTable table, InjectedKind kind) => table.Rows.Single(r => r.Kind == kind.ToString()).Recall;
}
