using Analytics.Analysis.Editing;
using Analytics.Analysis.Forecasting;
using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Editing;

public sealed class SuspicionFinderTests
{
    private const int Last = Figures.First + 9;

    [Fact]
    public void Find_QuietFigure_SuspectsNothingAndSaysHowManyToExpect()
    {
        var result = Find(Figures.Quiet());

        result.Suspicions.ShouldBeEmpty();
        result.Judged.ShouldBe(200);
        result.ExpectedFalseAlarms.ShouldBe(0.2, 1e-9);
    }

    [Theory]
    [InlineData(Last)]
    [InlineData(Figures.First + 4)]
    [InlineData(Figures.First)]
    public void Find_TwiceTheValue_IsAJumpOfThatCell(int year)
    {
        var figure = Figures.Quiet();
        var right = figure.Municipalities[3].Values[year - Figures.First].Measure.Value!.Value;

        var found = Find(figure.WithValue(3, year, v => 2 * v + 7)).Suspicions.ShouldHaveSingleItem();

        (found.Region.Value, found.Year.Value, found.Kind, found.Strength).ShouldBe((Figures.Code(3), year, SuspicionKind.Jump, SuspicionStrength.Possible));
        right.ShouldBeInRange(found.Expected!.Low, found.Expected.High);
        found.Value.ShouldBeGreaterThan(found.Expected.High);
        found.Expected.Basis.ShouldBe(ExpectationBasis.OwnYearsAndGroup);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(100)]
    [InlineData(10)]
    [InlineData(0.1)]
    [InlineData(0.001)]
    public void Find_OtherUnit_IsTheUnitAndTheRightValue(double factor)
    {
        var figure = Figures.Quiet();
        var right = figure.Municipalities[3].Values[9].Measure.Value!.Value;

        var found = Find(figure.WithValue(3, Last, v => Math.Round(v * factor))).Suspicions.ShouldHaveSingleItem();

        found.Kind.ShouldBe(SuspicionKind.Unit);
        found.Likely!.Value.ShouldBe(right, 0.06 * right);
    }

    [Fact]
    public void Find_FirstDigitsSwapped_IsTheSwapAndTheRightValue()
    {
        var figure = Figures.Quiet().WithValue(3, Last, _ => 81_250).WithValue(3, Last - 1, _ => 17_800).WithValue(3, Last - 2, _ => 17_300).WithValue(3, Last - 3, _ => 16_700);

        var found = Find(figure, Newest).Suspicions.ShouldHaveSingleItem();

        (found.Kind, found.Likely).ShouldBe((SuspicionKind.Digits, 18_250));
    }

    [Fact]
    public void Find_Zero_IsAZeroWithWhatWasExpected()
    {
        var found = Find(Figures.Quiet().WithValue(3, Last, _ => 0)).Suspicions.ShouldHaveSingleItem();

        (found.Kind, found.Value).ShouldBe((SuspicionKind.Zero, 0));
        found.Expected!.Low.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Find_ZerosAreUsual_IsNone()
    {
        // Every third municipality has nothing in every third year.
        var figure = Figures.Quiet() with { };
        figure = figure with { Municipalities = [.. figure.Municipalities.Select((s, i) => s with { Values = [.. s.Values.Select(v => i % 3 == 0 && v.Year.Value % 3 == 0 ? v with { Measure = Measure.Of(0) } : v)] })] };

        Find(figure).Suspicions.ShouldBeEmpty();
    }

    [Fact]
    public void Find_LevelThatLasts_IsAShiftInItsFirstYear()
    {
        var figure = Figures.Quiet().With(3, v => v.Year.Value >= Last - 3 ? v with { Measure = Measure.Of(Math.Round(1.6 * v.Measure.Value!.Value)) } : v);

        var found = Find(figure).Suspicions.ShouldHaveSingleItem();

        (found.Kind, found.Year.Value).ShouldBe((SuspicionKind.Shift, Last - 3));
    }

    [Fact]
    public void Find_GroupShiftsTogether_IsNone() => Find(Figures.Quiet().Changed((year, value) => year.Value >= Last - 3 ? Math.Round(1.6 * value) : value)).Suspicions.ShouldBeEmpty();

    [Fact]
    public void Find_OneStaysWhereTheGroupShifts_IsThatOne()
    {
        var figure = Figures.Quiet();
        var shifted = figure.Changed((year, value) => year.Value >= Last - 3 ? Math.Round(1.6 * value) : value);
        var found = Find(shifted with { Municipalities = [.. shifted.Municipalities.Select((s, i) => i == 3 ? figure.Municipalities[3] : s)] }).Suspicions.ShouldHaveSingleItem();

        (found.Region.Value, found.Kind, found.Year.Value).ShouldBe((Figures.Code(3), SuspicionKind.Shift, Last - 3));
    }

    [Fact]
    public void Find_FarFromTheGroupWithoutOwnYears_IsAnOutlier()
    {
        var figure = Figures.Quiet(years: 1).WithValue(3, Figures.First, v => 1e6 * v);

        var found = Find(figure).Suspicions.ShouldHaveSingleItem();

        (found.Kind, found.Region.Value, found.Expected!.Basis).ShouldBe((SuspicionKind.Outlier, Figures.Code(3), ExpectationBasis.Group));
    }

    [Fact]
    public void Find_FarFromTheGroupEveryYear_IsCountedAndNotSuspected()
    {
        var result = Find(Figures.Quiet().With(3, v => v with { Measure = Measure.Of(1e12 * v.Measure.Value!.Value) }), Newest);

        result.Suspicions.ShouldBeEmpty();
        result.LastingOutliers.ShouldBe(1);
    }

    [Fact]
    public void Find_NoMunicipalityThen_IsSaidOfTheZeroAndItTellsNothingOfOtherYears()
    {
        var figure = Figures.Quiet().With(3, v => v.Year.Value < Last - 5 ? new ReportedValue(v.Year, Measure.Of(0), ValueOrigin.NoMunicipality) : v);

        var found = Find(figure).Suspicions;

        found.Select(s => (s.Region.Value, s.Kind)).Distinct().ShouldBe([(Figures.Code(3), SuspicionKind.NoMunicipality)]);
        found.Count.ShouldBe(4);
    }

    [Fact]
    public void Find_OutsideTheBounds_IsImpossibleHoweverNear()
    {
        var figure = Figures.Quiet().Changed((_, value) => 95 + (value % 5)) with { Bounds = IndicatorBounds.Percent };

        var found = Find(figure.WithValue(3, Last, _ => 101)).Suspicions.ShouldHaveSingleItem();

        (found.Kind, found.Strength).ShouldBe((SuspicionKind.Impossible, SuspicionStrength.Certain));
    }

    [Fact]
    public void Find_WrongNeighbour_DoesNotMakeARightYearSuspect()
    {
        var found = Find(Figures.Quiet().WithValue(3, Last - 1, v => 1000 * v)).Suspicions.ShouldHaveSingleItem();

        found.Year.Value.ShouldBe(Last - 1);
    }

    [Fact]
    public void Find_MovedFigure_IsHistoryAndNeverSuspected()
    {
        var figure = Figures.Quiet().With(3, v => v.Year.Value == Last ? new ReportedValue(v.Year, Measure.Of(3 * v.Measure.Value!.Value), ValueOrigin.Moved) : v);

        Find(figure).Suspicions.ShouldBeEmpty();
        Find(figure, Newest).NotJudged.ShouldHaveSingleItem().WhyNb.ShouldContain("tidligere kommuner");
    }

    // Bad input: each says why, and the others are still judged.
    [Fact]
    public void Find_BadSeries_AreNotJudgedAndSayWhy()
    {
        var quiet = Figures.Quiet();
        var confidential = Figures.Series("9950") with { Values = [.. Enumerable.Range(Figures.First, 10).Select(y => new ReportedValue(new Year(y), new Measure(null, CellStatus.Confidential)))] };
        ReportedSeries[] bad = [Figures.Series("9940"), Figures.Series("9941", [.. Enumerable.Repeat((double?)null, 10)]), confidential, Figures.Series("9951", [.. Enumerable.Repeat((double?)0, 10)])];

        var result = Find(quiet with { Municipalities = [.. quiet.Municipalities, .. bad] });

        result.Judged.ShouldBe(200);
        result.Suspicions.ShouldBeEmpty();
        result.NotJudged.ToDictionary(n => n.Region.Value, n => n.WhyNb).ShouldBe(
            new Dictionary<string, string>
            {
                ["9940"] = "ingen tall i noe år",
                ["9941"] = "ingen verdi i noe år",
                ["9950"] = "alle verdier er konfidensielle",
                ["9951"] = "null i alle år: ingenting å vente ut fra",
            },
            ignoreOrder: true);
    }

    [Fact]
    public void Find_MissingYears_JudgesTheOthers()
    {
        var figure = Figures.Quiet().With(3, v => v.Year.Value % 2 == 0 ? v with { Measure = new Measure(null, CellStatus.Missing) } : v);

        var result = Find(figure.WithValue(3, Last, v => 5 * v));

        result.Suspicions.ShouldHaveSingleItem().Year.Value.ShouldBe(Last);
        result.NotJudged.ShouldHaveSingleItem().Cells.ShouldBe(5);
    }

    [Fact]
    public void Find_AloneInItsGroup_IsHeldAgainstAllOthers()
    {
        var quiet = Figures.Quiet();
        var figure = (quiet with { Municipalities = [.. quiet.Municipalities.Select((s, i) => i == 3 ? s with { Group = "EKG13" } : s)] }).WithValue(3, Last, v => 2 * v);

        Find(figure).Suspicions.ShouldHaveSingleItem().Expected!.Basis.ShouldBe(ExpectationBasis.OwnYearsAndAll);
    }

    [Fact]
    public void Find_AloneInTheStore_IsHeldAgainstThePublishedGroup()
    {
        var quiet = Figures.Quiet(1);
        var group = Figures.Series(Figures.Group, [.. Enumerable.Range(0, 10).Select(y => (double?)(10_000 * Math.Exp(0.03 * y)))]);

        Find((quiet with { References = [group] }).WithValue(0, Last, v => 1000 * v)).Suspicions.ShouldHaveSingleItem().Expected!.Basis.ShouldBe(ExpectationBasis.OwnYearsAndReference);
        Find(quiet.WithValue(0, Last, v => 1000 * v)).Suspicions.ShouldHaveSingleItem().Expected!.Basis.ShouldBe(ExpectationBasis.OwnYears);
    }

    [Fact]
    public void Find_NothingButZeros_IsNotJudged()
    {
        var result = Find(Figures.Quiet().Changed((_, _) => 0));

        result.Judged.ShouldBe(0);
        result.NotJudged.Count.ShouldBe(20);
    }

    [Fact]
    public void Find_OneYearOfOneMunicipality_IsNotJudged() =>
        Find(Figures.Quiet(1, 1)).NotJudged.ShouldHaveSingleItem().WhyNb.ShouldBe("bare ett år med verdi, og for få kommuner å sammenligne med");

    [Fact]
    public void Find_MunicipalityTwice_IsRefused() =>
        Should.Throw<ArgumentException>(() => Find(Figures.Of(0, Figures.Series("9901", 1, 2), Figures.Series("9901", 1, 2)))).Message.ShouldContain("9901 comes twice");

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    [InlineData(double.NaN)]
    public void Find_NoSuchShareOfFalseAlarms_IsRefused(double perThousand) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Find(Figures.Quiet(), EditingScope.All with { FalseAlarmsPerThousand = perThousand }));

    private static EditingScope Newest => new(null, new Year(Last), new Year(Last));

    private static EditingResult Find(ReportedFigure figure, EditingScope? scope = null) => SuspicionFinder.Find(figure, scope ?? EditingScope.All);
}
