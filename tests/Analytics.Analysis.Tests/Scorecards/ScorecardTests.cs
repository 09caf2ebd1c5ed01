using Analytics.Analysis.Scorecards;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Scorecards;

public sealed class ScorecardTests
{
    private static readonly ScorecardIndicator Presence = new("presence", "Nærvær", 94, 91, 0.75);
    private static readonly ScorecardIndicator Deviation = new("deviation", "Merforbruk", 0, 2, 0.25);
    private static readonly ScorecardIndicator Result = new("result", "Netto driftsresultat", 2, 1, 1);

    private static readonly Scorecard Card = new("kort", "Styringskort", [new("Medarbeidere", [new("Nærvær", [Presence]), new("Økonomistyring", [Deviation])]), new("Økonomi", [new("Handlingsrom", [Result])])]);

    [Theory]
    [InlineData(94.0, ScorecardVerdict.Reached)]
    [InlineData(93.99, ScorecardVerdict.Acceptable)]
    [InlineData(91.0, ScorecardVerdict.Acceptable)]
    [InlineData(90.99, ScorecardVerdict.Below)]
    [InlineData(null, ScorecardVerdict.Missing)]
    public void Judge_MoreIsBetter_HasReachedALevelAtIt(double? value, ScorecardVerdict expected) => Presence.Judge(value).ShouldBe(expected);

    [Theory]
    [InlineData(0.0, ScorecardVerdict.Reached)]
    [InlineData(2.0, ScorecardVerdict.Acceptable)]
    [InlineData(2.01, ScorecardVerdict.Below)]
    public void Judge_LessIsBetter_HasReachedALevelAtIt(double value, ScorecardVerdict expected) => Deviation.Judge(value).ShouldBe(expected);

    // In binary 0.1 + 0.2 is more than 0.3, and 1.1 - 1 less than 0.1.
    [Fact]
    public void Judge_LimitInDecimals_DoesNotDependOnTheLastBit()
    {
        new ScorecardIndicator("a", "a", 0.3, 0.5, 1).Judge(0.1 + 0.2).ShouldBe(ScorecardVerdict.Reached);
        new ScorecardIndicator("b", "b", 0.1, 0.05, 1).Judge(1.1 - 1).ShouldBe(ScorecardVerdict.Reached);
    }

    [Fact]
    public void Perspective_WeightsThatDoNotSumToOne_AreRefused() =>
        Should.Throw<ArgumentException>(() => new Perspective("Medarbeidere", [new("Nærvær", [Presence])])).Message.ShouldContain("found 0.75 in \"Medarbeidere\"");

    [Fact]
    public void Attainment_MissingValue_IsInNeitherPart()
    {
        var all = Attainment.Of([(Presence, ScorecardVerdict.Reached), (Deviation, ScorecardVerdict.Below), (Result, ScorecardVerdict.Missing)]);

        all.Weighted!.Value.ShouldBe(0.75, 1e-12);
        all.Unweighted!.Value.ShouldBe(0.5, 1e-12);
        (all.Measured, all.Missing).ShouldBe((2, 1));
        Attainment.Of([(Result, ScorecardVerdict.Missing)]).ShouldBe(new Attainment(null, null, 0, 1));
    }

    [Fact]
    public void Of_UnitsSectorsAndMunicipality_AreMadeOfTheSameCells()
    {
        var result = ScorecardResult.Of(Card,
        [
            new("Oppvekst", "Skole", "presence", 90, "2025T3"), new("Oppvekst", "Skole", "presence", 95, "2026T1"), new("Oppvekst", "Skole", "deviation", 3, "2026T1"),
            new("Oppvekst", "Barnehage", "presence", 92, "2026T1"), new("Helse", "Sykehjem", "deviation", 1, "2026T1"), new("", "", "result", 1.2, "2025"), new("", "", "unknown", 1, "2025"),
        ]);

        result.Units.Select(u => (u.Unit, u.Attainment.Measured, u.Attainment.Missing)).ShouldBe([("Sykehjem", 1, 1), ("Barnehage", 1, 1), ("Skole", 2, 0)]);
        result.Units.Last().Attainment.Weighted!.Value.ShouldBe(0.75, 1e-12);
        result.Sectors.Single(s => s.Sector == "Oppvekst").Attainment.Weighted!.Value.ShouldBe((0.75 * 1 + 0.25 * 0 + 0.75 * 0.5) / 1.75, 1e-12);
        result.Municipality.Cells.Count.ShouldBe(7);
        result.Municipality.ByPerspective.Single(p => p.Perspective.NameNb == "Økonomi").Attainment.Weighted.ShouldBe(0.5);
    }

    [Fact]
    public void Of_AnyValues_LiesBetweenZeroAndOneAndCountsEveryCell() => Prop.ForAll(
        ArbMap.Default.ArbFor<(byte Unit, bool First, short Value)[]>(),
        found =>
        {
            var result = ScorecardResult.Of(Card, [.. found.Select((f, i) => new ScorecardValue("S", $"U{f.Unit % 5}", f.First ? "presence" : "deviation", f.Value / 100.0, $"{i:0000}"))]);
            result.Municipality.Attainment.Weighted?.ShouldBeInRange(0, 1);
            (result.Municipality.Attainment.Measured + result.Municipality.Attainment.Missing).ShouldBe(result.Municipality.Cells.Count);
        }).QuickCheckThrowOnFailure();
}
