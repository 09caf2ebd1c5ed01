using System.Globalization;
using Analytics.Analysis.Compass;
using Analytics.Core;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Compass;

public sealed class CompassProfilesTests
{
    private static readonly MunicipalityCode[] Roros = [new("1640"), new("5025")];

    // Røros kommune, Utviklingsstrategi 2 (K-sak 33/18), and the municipality's own news of 2017 and 2021.
    [SharedFact]
    public void Build_Roros2017_EqualsPublishedScores()
    {
        var profile = CompassProfiles.Build(Published(), Roros, evaluation: 2017)!;

        profile.Total!.Score.ShouldBe(396);
        profile.Total.Max.ShouldBe(800);
        profile.Areas.Select(a => (a.AreaNumber, a.Score)).ShouldBe([("1", 33), ("2", 38), ("3", 65), ("4+5", 113), ("6", 43), ("7", 35), ("8", 69)]);
        profile.Areas.Sum(a => a.Score).ShouldBe(profile.Total.Score);
        profile.Target!.Score.ShouldBe(550);
        profile.ReferenceTotals.Select(r => (r.Kind, r.Score)).ShouldBe([("mean", 362), ("group_mean", 356)]);
        CompassProfiles.EarlierOfSameVersion(profile)!.Score.ShouldBe(254);
        profile.CautionsNb.ShouldContain("Område 4 og 5 er bare kjent som en sum, 113 av 200 poeng.");
        profile.CautionsNb.ShouldContain(c => c.StartsWith("Kilden til tallet for 2013 motsier seg selv", StringComparison.Ordinal));
    }

    [SharedFact]
    public void Build_RorosNewest_NeverComparesAcrossVersions()
    {
        var profile = CompassProfiles.Build(Published(), Roros)!;

        (profile.Year, profile.Version, profile.Total!.Score).ShouldBe((2021, "2020-", 593));
        profile.Target.ShouldBeNull();
        profile.ReferenceTotals.ShouldBeEmpty();
        CompassProfiles.EarlierOfSameVersion(profile).ShouldBeNull();
        profile.EarlierTotals.Select(t => (t.Year, t.Version)).ShouldBe([(2013, "2010-2019"), (2017, "2010-2019")]);
        profile.CautionsNb.ShouldContain("Evalueringen i 2021 bruker versjon 2020-. Resultatet kan ikke sammenlignes med 2013 og 2017, som ble målt med en eldre versjon.");
        profile.CautionsNb.ShouldContain("Poeng for de åtte områdene i 2021 er ikke publisert.");
    }

    [SharedFact]
    public void Build_SwedishCode_IsNotTheNorwegianMunicipality()
    {
        CompassProfiles.Build(Published(), [new("1444")]).ShouldBeNull();
        CompassProfiles.Build(Published(), [new("1444")], "SE")!.Total!.Score.ShouldBe(506);
    }

    [Fact]
    public void Build_TotalNotPublished_StaysNull()
    {
        CompassRow[] rows = [.. Enumerable.Range(1, 7).Select(n => new CompassRow("Eksempel", "9901", "NO", 2022, "2020-", "area", $"{n}", $"Område {n}", 50, 100, "Rapport", ""))];

        var profile = CompassProfiles.Build(rows, [new("9901")])!;

        profile.Total.ShouldBeNull();
        profile.CautionsNb.ShouldBe(["Samlet poengsum for 2022 er ikke publisert, og er ikke regnet ut.", "Poeng for område 8 i 2022 er ikke publisert."]);
    }

    [Fact]
    public void Build_TargetOnly_IsNoEvaluation() =>
        CompassProfiles.Build([new("Eksempel", "9901", "NO", 2025, "2020-", "target", "", "Total", 500, 800, "Plan", "")], [new("9901")]).ShouldBeNull();

    private static List<CompassRow> Published() =>
    [
        .. Csv.Rows("domain", "compass_scores.csv").Select(r => new CompassRow(
            r["municipality"],
            r["code"],
            r["country"],
            r["year"] is "" ? null : int.Parse(r["year"], CultureInfo.InvariantCulture),
            r["version"],
            r["kind"],
            r["area_no"],
            r["area"],
            r.Number("score"),
            r.Number("max"),
            r["source"],
            r["note"])),
    ];
}
