using Analytics.Analysis.Demography.Alternatives;
using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.Alternatives;

public sealed class OwnAlternativeTests
{
    private static readonly AgeProfile Families = AgeProfile.OfRanges("families", [new(new AgeRange(0, 9), 0.4), new(new AgeRange(30, 39), 0.6)], "test", "own_assumption");

    [Fact]
    public void PersonsIn_ProfileOfRanges_SpreadsEvenlyHalfOfEachSex()
    {
        var persons = Flow(10, FlowAges.Of(Families)).PersonsIn(new Year(2027));

        persons.Male[5].ShouldBe(10 * 0.4 / 10 / 2, 1e-12);
        persons.Female[35].ShouldBe(10 * 0.6 / 10 / 2, 1e-12);
        persons.Male[20].ShouldBe(0);
        persons.Male.Count.ShouldBe(106);
    }

    [Fact]
    public void PersonsIn_StatedSexes_DividesByThem()
    {
        var persons = (Flow(-10, FlowAges.Of(Families)) with { MaleShare = 0.7 }).PersonsIn(new Year(2027));

        persons.Male.Sum().ShouldBe(-7, 1e-9);
        persons.Female.Sum().ShouldBe(-3, 1e-9);
    }

    [Fact]
    public void PersonsIn_LikePopulation_FollowsTheProfileThatIsPassed()
    {
        var local = new LocalProfiles(Families, AgeProfile.OfPopulation("Småbygd", Towns.Only(70, 50), "test", "own_computation"));

        var flow = Flow(12, FlowAges.As(LikeProfile.Population));

        flow.PersonsIn(new Year(2027), local).Female[70].ShouldBe(6, 1e-12);
        Should.Throw<ArgumentException>(() => flow.PersonsIn(new Year(2027))).Message.ShouldContain("population");
    }

    [Fact]
    public void PersonsIn_SexThatTheProfileLacks_IsRefused()
    {
        var none = new double[Age.Count];
        var men = AgeProfile.OfRanges("x", [new(new AgeRange(20), 1)], "test", "own_assumption").Shares.Male.Select(s => 2 * s).ToList();
        var flow = Flow(4, FlowAges.Of(new AgeProfile("men", new(men, none), "test", "own_assumption"))) with { MaleShare = 0.5 };

        Should.Throw<InvalidOperationException>(() => flow.PersonsIn(new Year(2027))).Message.ShouldContain("nobody of sex Female");
    }

    [Fact]
    public void NewProfile_SharesThatDoNotSumToOne_IsRefused() =>
        Should.Throw<ArgumentException>(() => AgeProfile.OfRanges("families", [new(new AgeRange(0, 9), 0.4)], "test", "own_assumption")).Message.ShouldContain("must sum to 1; found 0.4");

    [Fact]
    public void Combine_TwoAlternatives_NamesBoth()
    {
        var both = OwnAlternative.Combine([Alternative("skole"), Alternative("ferge")]);

        both.Name.ShouldBe("skole+ferge");
        both.TitleNb.ShouldBe("Tittel skole og tittel ferge");
        both.Flows.Count.ShouldBe(2);
    }

    [Fact]
    public void Combine_PartsThatDoNotFit_SaysWhy()
    {
        Refused([]).ShouldContain("one alternative at least");
        Refused([Alternative("a"), Alternative("a")]).ShouldContain("given twice");
        Refused([Alternative("a"), Alternative("b") with { Municipality = new MunicipalityCode("9906") }]).ShouldContain("9905 and 9906");
        Refused([Alternative("a"), Alternative("b") with { BuildsOn = AlternativeCode.Parse("HHMH") }]).ShouldContain("a builds on MMMM and b on HHMH");

        static string Refused(OwnAlternative[] parts) => Should.Throw<ArgumentException>(() => OwnAlternative.Combine(parts)).Message;
    }

    private static AlternativeFlow Flow(double persons, FlowAges ages) => new("Flytting", persons, new Year(2027), new Year(2030), ages, null, "", "test");

    private static OwnAlternative Alternative(string name) =>
        new(name, $"Tittel {name}", "", new MunicipalityCode("9905"), default, [Flow(5, FlowAges.Of(Families))]);
}
