using Analytics.Analysis.Compass;
using Analytics.Analysis.Disclosure;
using Analytics.Analysis.Focus;
using Analytics.Analysis.Registers;
using Analytics.Analysis.Scorecards;
using Analytics.Analysis.Surveys;
using Analytics.Analysis.UnitFigures;
using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Focus;

public sealed class FocusPageTests
{
    private static readonly DateOnly Day = new(2026, 5, 10);
    private static readonly SurveyInstrument TenFactor = new("10-faktor", "10-FAKTOR", ScoreScale.OneToFive, [new SurveyFactor("5", "Mestringsorientert ledelse", ["a"])], 0.1);

    private static readonly FocusArea Area = new("arbeidsgiver", "Arbeidsgiver", "?", [new FocusCompass("2010-2019", ["4", "6"])], [new FocusSurvey("10-faktor", ["5"])], ["fond"], [FigureNames.Absence], ["lederavtale"], []);

    private static readonly FocusSources Nothing = new(
        null,
        [],
        new Dictionary<string, FocusIndicator> { ["fond"] = new("Fond", null, false, "SSB-tabell 12134", ["fond-konsern"]) },
        null,
        [("tiltak", "Tiltak", RegisterShape.Measure), ("avvik", "Avvik", RegisterShape.Deviation), ("lederavtale", "Lederavtaler", RegisterShape.Agreement)],
        [],
        [],
        "Registrene er andres.",
        Day,
        Association.FewestPairs);

    [Fact]
    public void Of_NothingKnown_SaysOfEachWhatIsMissing()
    {
        var page = FocusPage.Of(Area, Nothing);

        page.Compass.Concat(page.Surveys).Concat(page.Indicators).Concat(page.Figures).Select(n => (n.State, n.Value, n.WhyNotNb)).ShouldBe(
        [
            (FocusState.Missing, null, "Ingen evaluering er lest inn."),
            (FocusState.Missing, null, "Ingen svar er lest inn for kommunen."),
            (FocusState.Missing, null, "SSB-tabell 12134 er ikke lest inn for kommunen."),
            (FocusState.Missing, null, "Registrene er andres."),
        ]);
        page.RegistersMissingNb.ShouldBe("Registrene er andres.");
    }

    // Røros 2017: of areas 4 and 5 only the sum, 113 of 200, is known (compass_scores.csv).
    [Fact]
    public void Compass_SumOfTwoAreas_IsSaidAndNotSplit()
    {
        var page = FocusPage.Of(Area, Nothing with { Compass = Reading("2010-2019", Score(2017, "6", 49), Score(2017, "4+5", 113) with { Kind = "derived_sum", Max = 200 }) });

        page.Compass.Select(n => (n.NameNb, n.State, n.Value)).ShouldBe([("Område 4", FocusState.Missing, null), ("6 Område", FocusState.Known, 49.0)]);
        page.Compass[0].WhyNotNb.ShouldBe("Bare kjent som sum av område 4 og 5, 113 av 200 poeng. Den deles ikke.");
    }

    [Fact]
    public void Compass_AnotherVersion_IsNotShownInThePlaceOfTheOwn() =>
        FocusPage.Of(Area, Nothing with { Compass = Reading("2020-", Score(2023, "6", 43)) }).Compass.ShouldHaveSingleItem().WhyNotNb.ShouldBe("Evalueringen i 2023 bruker versjon 2020, som fokusområdet ikke har områder i.");

    [Theory]
    [InlineData(HiddenReason.None, FocusState.Known)]
    [InlineData(HiddenReason.TooFew, FocusState.Hidden)]
    public void Surveys_HiddenMean_IsHiddenAndNotMissing(HiddenReason reason, FocusState state)
    {
        var figure = new SurveyFigure("10-faktor", "2025", SurveyGroup.Municipality, "5", "Mestringsorientert ledelse", "1-5") { Hidden = reason, Mean = reason == HiddenReason.None ? 3.9 : null };

        var number = FocusPage.Of(Area, Nothing with { Surveys = [new FocusSurveyFigures(TenFactor, "kilde", [figure])] }).Surveys.ShouldHaveSingleItem();

        (number.State, number.Value, number.PeriodNb, number.Scale).ShouldBe((state, figure.Mean, "2025", "1-5"));
    }

    // The scorecard wants 94 percent present: 6 percent absent keeps it, in decimals too.
    [Theory]
    [InlineData(6, true)]
    [InlineData(6.1, false)]
    public void Figures_TargetOfPresence_IsATargetOfAbsence(double percent, bool met)
    {
        var absence = new Absence(UnitPlace.Municipality, ("2025-05", "2026-04"), percent, 100, HiddenReason.None);
        var card = new Scorecard("styringskort", "Styringskort", [new Perspective("Medarbeidere", [new SuccessFactor("På jobb", [new ScorecardIndicator(FigureNames.Presence, "Nærvær", 94, 91, 1)])])]);

        var number = FocusPage.Of(Area, Nothing with { Units = new ManagementFigures([], [absence], [], []), Scorecards = [card] }).Figures.ShouldHaveSingleItem();

        (number.Value, number.Direction, number.Target!.Limit, number.Target.IsFloor, number.Target.IsMetBy(number.Value!.Value)).ShouldBe((percent, Direction.Lower, 6, false, met));
    }

    [Fact]
    public void Registers_Items_BelongByTagIndicatorOrRegister()
    {
        var items = new RegisterItem[]
        {
            Item("tiltak", "1") with { FocusAreas = ["arbeidsgiver", "annet"] }, Item("tiltak", "2") with { Indicator = "fond-konsern", Deadline = new(2026, 1, 1) }, Item("tiltak", "3"),
            Item("avvik", "4") with { FocusAreas = ["arbeidsgiver"] }, Item("lederavtale", "5"),
        };

        var page = FocusPage.Of(Area, Nothing with { Items = items, WhyNotOwnNb = "" });

        page.Registers.Select(r => (r.Register, r.Overview.Count, string.Join(' ', r.Items.Select(i => i.Item)))).ShouldBe(
        [
            ("tiltak", 2, "2 1"), // the overdue one first
            ("lederavtale", 1, ""), // people: only counted, and a tagged deviation is not even that
        ]);
    }

    private static RegisterItem Item(string register, string item) => new(register, item, "Tittel", "Stab", ItemState.Running);

    private static CompassScore Score(int year, string number, double score) => new(year, "", "area", number, "Område", score, 100, "rapport", "Røros");

    private static CompassReading Reading(string version, params CompassScore[] areas) =>
        CompassReading.Of(new CompassProfile(areas[0].Year, version, null, areas, null, [], [], [], [], []), 2026);
}
