using Analytics.Analysis.Arenas;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Arenas;

public sealed class ArenaStatusTests
{
    private static readonly ArenaNeed Kostra = new("KOSTRA", ["ssb-12134", "ssb-12143"], 1, null);
    private static readonly ArenaNeed Register = new("Tiltak", ["tertialregister"], null, 60);

    // Skaun: strategikonferanse 1 in June, 2 in October; Røros has a dialogue conference in spring. Names and months are each municipality's own.
    private static readonly Arena June = new("strategikonferanse-1", "Strategikonferanse 1", (6, 1), (6, 30), "kommunestyre", [Kostra, Register]);
    private static readonly Arena Winter = new("vinter", "Vintersamling", (12, 15), (1, 15), "ledere", []);

    [Theory]
    [InlineData(2026, 5, 31, 2026, 6, 1)]
    [InlineData(2026, 6, 30, 2026, 6, 1)]
    [InlineData(2026, 7, 1, 2027, 6, 1)]
    public void Next_AnyDay_IsTheFirstThatIsNotOver(int year, int month, int day, int startYear, int startMonth, int startDay) =>
        June.Next(new DateOnly(year, month, day)).Start.ShouldBe(new DateOnly(startYear, startMonth, startDay));

    [Fact]
    public void Next_OverNewYear_IsStillOnInJanuary()
    {
        Winter.Next(new DateOnly(2027, 1, 10)).ShouldBe((new DateOnly(2026, 12, 15), new DateOnly(2027, 1, 15)));
        Winter.Next(new DateOnly(2027, 1, 16)).Start.ShouldBe(new DateOnly(2027, 12, 15));
    }

    [Theory]
    [InlineData("2024", NeedState.Stale)]
    [InlineData("2025", NeedState.Ready)]
    [InlineData(null, NeedState.Stale)]
    public void Of_PeriodOfASource_IsJudgedByTheArenasYear(string? period, NeedState expected) =>
        One([new("ssb-12134", period, new DateOnly(2026, 4, 1))], new DateOnly(2026, 5, 1)).Needs[0].State.ShouldBe(expected);

    [Fact]
    public void Of_OneOfSeveralSourcesFresh_IsReady() =>
        One([new("ssb-12134", "2023", new DateOnly(2026, 4, 1)), new("ssb-12143", "2025", new DateOnly(2026, 4, 1))], new DateOnly(2026, 5, 1)).Needs[0].State.ShouldBe(NeedState.Ready);

    [Fact]
    public void Of_Retrieval_IsJudgedTodayBeforeTheArenaAndAtItsStartLater()
    {
        SourceNews[] register = [new("tertialregister", null, new DateOnly(2026, 4, 15))];

        One(register, new DateOnly(2026, 5, 1)).Needs[1].State.ShouldBe(NeedState.Ready);
        One(register, new DateOnly(2026, 6, 29)).Needs[1].State.ShouldBe(NeedState.Ready);
        One([new("tertialregister", null, new DateOnly(2026, 1, 15))], new DateOnly(2026, 5, 1)).Needs[1].State.ShouldBe(NeedState.Stale);
        One([], new DateOnly(2026, 5, 1)).Needs.ShouldAllBe(n => n.State == NeedState.Missing);
    }

    [Fact]
    public void Of_SeveralArenas_NextIsFirst() =>
        ArenaStatus.Of([June, Winter], [], new DateOnly(2026, 9, 1)).Select(a => (a.Arena.Name, a.DaysLeft)).ShouldBe([("vinter", 105), ("strategikonferanse-1", 273)]);

    private static ArenaStatus One(SourceNews[] news, DateOnly day) => ArenaStatus.Of([June], news, day).Single();
}
