using Analytics.Analysis.Compass;
using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Compass;

public sealed class CompassReadingTests
{
    // Røros kommune, Utviklingsstrategi 2 (K-sak 33/18): 396 points in 2017, 362 and 356 in the country and the size group, vision "mot kompasskurs 550" for 2020;
    // 254 points in 2013 after the municipality's own news of 2017.
    private static readonly CompassRow[] Roros =
    [
        Row(2017, "area", "1", 33), Row(2017, "area", "2", 38), Row(2017, "area", "3", 65), Row(2017, "area", "6", 43), Row(2017, "area", "7", 35), Row(2017, "area", "8", 69),
        Row(2017, "derived_sum", "4+5", 113, 200), Row(2017, "total", "", 396, 800), Row(2020, "target", "", 550, 800), Row(2013, "total", "", 254, 800, note: "+139 and 254 to 396: conflict"),
        Row(2017, "mean", "", 362, 800, code: ""), Row(2017, "group_mean", "", 356, 800, code: ""),
    ];

    [Fact]
    public void Of_Roros2017_IsWhatTheStrategySays()
    {
        var reading = Read(Roros, 2026);

        reading.Change!.Points.ShouldBe(142);
        reading.AreaChanges.ShouldBeEmpty();
        reading.References.Select(r => (r.Other.Kind, r.Points)).ShouldBe([("mean", 34), ("group_mean", 40)]);
        (reading.Target!.Points, reading.Target.Years).ShouldBe((154, 3));
        reading.Target.PerYear!.Value.ShouldBe(154.0 / 3, 1e-12);
        reading.Rooms.Select(r => (r.Area.AreaNumber, r.Points)).ShouldBe([("1", 67), ("7", 65), ("2", 62), ("6", 57), ("3", 35), ("8", 31), ("4+5", 87)]);
        reading.AgeYears.ShouldBe(9);
        reading.Profile.ConflictsNb.ShouldHaveSingleItem().ShouldContain("+139 and 254 to 396");
    }

    [Fact]
    public void Of_TwoEvaluationsOfAVersion_ComparesTheAreasThatBothHave()
    {
        var reading = Read([.. Roros, Row(2013, "area", "1", 20), Row(2013, "area", "4", 40), Row(2013, "derived_sum", "4+5", 90, 200)], 2017);

        reading.AreaChanges.Select(c => (c.Own.AreaNumber, c.Points)).ShouldBe([("1", 13), ("4+5", 23)]);
        reading.AgeYears.ShouldBe(0);
    }

    [Fact]
    public void Of_OtherVersionOnly_ComparesNothing()
    {
        var reading = Read([.. Roros.Select(r => r.Year == 2017 && r.Code == "1640" ? r with { Version = "2020-", Year = 2021 } : r)], 2026);

        (reading.Change, reading.Target).ShouldBe((null, null));
        reading.References.ShouldBeEmpty();
        reading.AreaChanges.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(390, 2020, -6)]
    [InlineData(400, 2017, 4)]
    public void Of_TargetReachedOrOfTheSameYear_NeedsNoPointsAYear(double target, int year, double points)
    {
        var found = Read([.. Roros.Where(r => r.Kind != "target"), Row(year, "target", "", target, 800)], 2026).Target!;

        (found.Points, found.PerYear).ShouldBe((points, null));
    }

    private static CompassReading Read(CompassRow[] rows, int year) => CompassReading.Of(CompassProfiles.Build(rows, [new MunicipalityCode("1640")])!, year);

    private static CompassRow Row(int year, string kind, string area, double score, double max = 100, string code = "1640", string note = "") =>
        new(code.Length > 0 ? "Røros" : "Alle", code, "NO", year, "2010-2019", kind, area, $"Område {area}", score, max, "K-sak 33/18", note);
}
