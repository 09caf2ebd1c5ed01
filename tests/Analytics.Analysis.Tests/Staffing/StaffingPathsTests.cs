using Analytics.Analysis.Demography;
using Analytics.Analysis.Staffing;
using Analytics.Core;
using Analytics.Testing;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Staffing;

public sealed class StaffingPathsTests
{
    private static readonly Year Start = new(2026);
    private static readonly StaffingFacts Facts = new() { SickLeavePercent = 10, PositionSizePercent = 80, TurnoverPercent = 6, RetirementPercent = 4 };

    /// <summary>By hand: 200 årsverk for work of 1000 are 220 for work of 1100; 180 of the 200 stay, so 40 are recruited; 220 / 0.8 are 275 employees, and 90 % of 220 are at work.</summary>
    [Fact]
    public void Of_MoreWork_IsScaledToActualAndRecruitedFor()
    {
        var years = Path(Facts, [1000, 1100]).Years;

        years[0].ShouldBe(new StaffingYear(Start, 200, 180, 250, null, null, 2000));
        years[1].Needed.ShouldBe(220, 1e-9);
        years[1].Present!.Value.ShouldBe(198, 1e-9);
        years[1].Persons!.Value.ShouldBe(275, 1e-9);
        years[1].Recruited!.Value.ShouldBe(40, 1e-9);
        years[1].RecruitedPersons!.Value.ShouldBe(50, 1e-9);
        years[1].PerHundred.ShouldBe(11, 1e-9);
        years[1].WorkingAgePercent!.Value.ShouldBe(13.75, 1e-9);
    }

    /// <summary>
    /// KS' recruitment model: 399 100 årsverk at the start of 2021 must rise by 46 500 (11.6 percent) to 2031, with 367 900 inhabitants (6.8 percent) more, which is SSB's projection of 2018
    /// (ks.no, «Stort behov for nye medarbeidere fremover»; F20 of the list of formulas). Work by age is here kroner a person in municipalities; KS has occupations, and counties too.
    /// </summary>
    [SharedFact]
    public void Of_CountryOf2021_GrowsAsInTheRecruitmentModelOfKs()
    {
        var rows = Csv.Rows("domain", "projection_vintages_telemark.csv").Where(r => r["region_code"] == "EAK" && r["vintage"] == "2018" && r["alternative"] == "MMMM").ToDictionary(r => (int)r.Number("year_1_jan"));
        (string Column, int Age)[] bands = [("age_0_5", 3), ("age_6_15", 10), ("age_16_66", 40), ("age_67_79", 70), ("age_80_plus", 85)];
        var service = new StaffingService("alle", "alle tjenester", [.. Reference.UnitCosts.Where(c => c.Sector == DemographicCosts.AllSectors).Select(c => new AgeWeight(c.Range, c.KronerPerPerson))]);
        var demand = Enumerable.Range(2021, 11).Select(y => new StaffingDemand(new Year(y), service.Work(People(y)), rows[y].Number("age_16_66"))).ToList();

        var path = StaffingPaths.Of("alle", new StaffingOpening(new Year(2021), 399_100, demand[0].Work), demand, new StaffingFacts());

        (rows[2031].Number("total") - rows[2021].Number("total")).ShouldBe(367_900, 50);
        path.Years[0].Needed.ShouldBe(399_100, 1e-6);
        (path.Years[^1].Needed - 399_100).ShouldBe(46_500, 0.05 * 46_500);

        PopulationVector People(int year)
        {
            var ages = new double[Age.Count];
            foreach (var (column, age) in bands)
                ages[age] = rows[year].Number(column);
            return new PopulationVector(ages, new double[Age.Count]);
        }
    }

    [Fact]
    public void Of_Levers_WorkOnWhatTheyName()
    {
        var usual = Path(Facts, [1000, 1000, 1000]);

        Path(Facts, [1000, 1000, 1000], Lever(2027) with { CoveragePercent = -5 }).Years[2].Needed.ShouldBe(190, 1e-9);
        Path(Facts, [1000, 1000, 1000], Lever(2027) with { ProductivityPercent = 1 }).Years[2].Needed.ShouldBe(200 * 0.99 * 0.99, 1e-9);
        var healthier = Path(Facts, [1000, 1000, 1000], Lever(2027) with { SickLeavePoints = -2 }).Years[1];
        healthier.Needed.ShouldBe(200 * 0.9 / 0.92, 1e-9);
        healthier.Present!.Value.ShouldBe(180, 1e-9);
        // Those 180 that stay work 90 percent instead of 80: 202.5 of the 200 that are needed, and nobody is recruited in that year.
        var fuller = Path(Facts, [1000, 1000, 1000], Lever(2027) with { PositionSizePoints = 10 });
        fuller.Years[1].Persons!.Value.ShouldBe(200 / 0.9, 1e-9);
        fuller.Years[1].Recruited!.Value.ShouldBe(-2.5, 1e-9);
        fuller.Years[2].Recruited!.Value.ShouldBe(20, 1e-9);
        Path(Facts, [1000, 1000, 1000], Lever(2027) with { RetirementPoints = -1 }).Years[1].Recruited!.Value.ShouldBe(18, 1e-9);
        Path(Facts, [1000, 1000, 1000], Lever(2027) with { RetirementPoints = -10 }).Years[1].Recruited!.Value.ShouldBe(12, 1e-9);
        Path(Facts, [1000, 1000, 1000], Lever(2027) with { Service = "skole", CoveragePercent = -5 }).Years.ShouldBe(usual.Years);
        Path(Facts, [1000, 1000, 1000], Lever(2027) with { To = new Year(2027), CoveragePercent = -5 }).Years.Select(y => Math.Round(y.Needed, 6)).ShouldBe([200, 190, 200]);
    }

    [Fact]
    public void Of_UnknownFacts_LeaveWhatNeedsThemUnknown()
    {
        var bare = Path(new StaffingFacts(), [1000, 1100], Lever(2026) with { SickLeavePoints = -2, PositionSizePoints = 5, RetirementPoints = -1 }).Years[1];

        bare.Needed.ShouldBe(220, 1e-9);
        (bare.Present, bare.Persons, bare.Recruited, bare.RecruitedPersons, bare.WorkingAgePercent).ShouldBe((null, null, null, null, null));
        Path(Facts with { RetirementPercent = null }, [1000, 1100]).Recruited.ShouldBeNull();
        var halved = Path(Facts with { PositionSizePercent = null }, [1000, 1100]).Years[1];
        halved.Recruited!.Value.ShouldBe(40, 1e-9);
        halved.RecruitedPersons.ShouldBeNull();
    }

    [Fact]
    public void Together_ServicesOfWhichOneIsUnknown_IsUnknownThere()
    {
        var (known, unknown) = (Path(Facts, [1000, 1100]), Path(Facts with { PositionSizePercent = null }, [1000, 900]));

        var both = StaffingPath.Together([known, unknown]).Years[1];

        both.Needed.ShouldBe(400, 1e-9);
        both.Recruited!.Value.ShouldBe(40, 1e-9);
        both.Persons.ShouldBeNull();
        both.WorkingAge.ShouldBe(2000);
        Should.Throw<ArgumentException>(() => StaffingPath.Together([known, Path(Facts, [1000])]));
        Should.Throw<ArgumentException>(() => StaffingPath.Together([]));
    }

    [Fact]
    public void Of_AnyWork_RecruitsForGrowthAndForThoseWhoLeave() => Prop.ForAll(
        (from work in Gen.Choose(1, 5000).ArrayOf(8) from turnover in Gen.Choose(0, 60) from retirement in Gen.Choose(0, 40) select (work, turnover, retirement)).ToArbitrary(),
        drawn =>
        {
            var path = Path(Facts with { TurnoverPercent = drawn.turnover, RetirementPercent = drawn.retirement }, [.. drawn.work.Select(w => (double)w)]);
            var leaving = path.Years.SkipLast(1).Sum(y => y.Needed) * (drawn.turnover + drawn.retirement) / 100;
            return Near(path.Years[0].Needed, 200)
                && Near(path.Recruited!.Value, path.Years[^1].Needed - path.Years[0].Needed + leaving)
                && path.Years.Zip(drawn.work).All(p => Near(p.First.Needed * drawn.work[0], 200.0 * p.Second));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_InputThatCannotBe_IsRefusedWithItsValue()
    {
        Should.Throw<ArgumentException>(() => StaffingPaths.Of("omsorg", new StaffingOpening(Start, 0, 1), [new(Start, 1, 1)], Facts)).Message.ShouldContain("are 0 for work of 1");
        Should.Throw<ArgumentException>(() => StaffingPaths.Of("omsorg", new StaffingOpening(Start, 1, 1), [new(new Year(2025), 1, 1)], Facts)).Message.ShouldContain("2025");
        Should.Throw<ArgumentException>(() => StaffingPaths.Of("omsorg", new StaffingOpening(Start, 1, 1), [new(Start, 1, 1), new(new Year(2028), 1, 1)], Facts)).Message.ShouldContain("2027 was expected");
        Should.Throw<ArgumentException>(() => StaffingPaths.Of("omsorg", new StaffingOpening(Start, 1, 1), [new(Start, 1, 0)], Facts)).Message.ShouldContain("are 0");
        Should.Throw<ArgumentOutOfRangeException>(() => new StaffingFacts { SickLeavePercent = 100 });
        Should.Throw<ArgumentOutOfRangeException>(() => new StaffingFacts { PositionSizePercent = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => new StaffingFacts { TurnoverPercent = -1 });
        Should.Throw<ArgumentOutOfRangeException>(() => new StaffingFacts { RetirementPercent = 101 });
    }

    private static StaffingLever Lever(int from) => new("grep", "Et grep", new Year(from));

    private static StaffingPath Path(StaffingFacts facts, double[] work, params IReadOnlyList<StaffingLever> levers) =>
        StaffingPaths.Of("omsorg", new StaffingOpening(Start, 200, work[0]), [.. work.Select((w, i) => new StaffingDemand(Start.Plus(i), w, 2000))], facts, levers);

    private static bool Near(double a, double b) => Math.Abs(a - b) <= 1e-9 * (1 + Math.Abs(a));
}
