using Analytics.Analysis.Demography.Flows;
using Analytics.Analysis.Demography.Paths;
using Analytics.Core;
using Analytics.Pipeline.Projections;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Projections;

public sealed class AskedStatementTests
{
    private static readonly MunicipalityCode Anywhere = new("9901");

    [Theory]
    [InlineData("6-15 fewer than 60 in 2035", "6-15 years: fewer than 60 persons on 1 January 2035")]
    [InlineData("  Women 20-39  AT LEAST 400 in 2040", "women 20-39 years: at least 400 persons on 1 January 2040")]
    [InlineData("men 90+ at most 1 in 2030", "men 90+ years: at most 1 person on 1 January 2030")]
    [InlineData("all more than 5000 in 2030", "all ages: more than 5000 persons on 1 January 2030")]
    [InlineData("7 fewer than 3 in 2027", "7 years: fewer than 3 persons on 1 January 2027")]
    public void Parse_Words_AreReadBack(string text, string sentence) => AskedStatement.Parse(text).ToString().ShouldBe(sentence);

    [Theory]
    [InlineData("")]
    [InlineData("6-15<60@2035")]
    [InlineData("6-15 fewer than 60")]
    [InlineData("6-15 fewer than sixty in 2035")]
    [InlineData("6-15 fewer than 99999999999 in 2035")]
    [InlineData("boys 6-15 fewer than 60 in 2035")]
    [InlineData("15-6 fewer than 60 in 2035")]
    [InlineData("0-106 fewer than 60 in 2035")]
    [InlineData("200+ fewer than 60 in 2035")]
    public void Parse_OtherThanTheForm_RefusesWithAnExample(string text)
    {
        var error = Should.Throw<ConfigurationException>(() => AskedStatement.Parse(text));

        error.Place.ShouldBe($"--statement \"{text}\"");
        error.NextStep.ShouldBe("Run: analytics project --statement \"6-15 fewer than 60 in 2035\"");
    }

    /// <summary>Ten men of 50, each of whom lives through the year with probability one half: the number left is binomial, and 386, 638 and 1 of 1024 outcomes are below five, at least five… and none.</summary>
    [Theory]
    [InlineData("51 fewer than 5 in 2027", 386)]
    [InlineData("51 at least 5 in 2027", 638)]
    [InlineData("men 51 at most 5 in 2027", 638)]
    [InlineData("51 more than 5 in 2027", 386)]
    [InlineData("all fewer than 1 in 2027", 1)]
    [InlineData("women all at least 1 in 2027", 0)]
    public void Of_TenMenAndACoin_HasTheBinomialProbability(string text, int of1024)
    {
        const int Paths = 40_000;
        var survival = new double[2 * Age.Count];
        survival.AsSpan().Fill(0.5);
        var men = new double[2 * Age.Count];
        men[50] = 10;
        var paths = PathSimulator.Simulate(new SexAgeValues(men), new Year(2026), [new YearFlows(new SexAgeValues(survival), new double[Age.Count])], new PathSettings(1) { Paths = Paths, KeepCells = true });

        var probability = paths.Probability(AskedStatement.Parse(text).Of);

        var expected = of1024 / 1024.0;
        probability.ShouldBe(expected, 4 * Math.Sqrt(expected * (1 - expected) / Paths) + 1e-12);
    }

    [Theory]
    [InlineData(430, 1000, "43 %")]
    [InlineData(0, 1000, "under 1 %")]
    [InlineData(4, 1000, "under 1 %")]
    [InlineData(10, 1000, "1 %")]
    [InlineData(990, 1000, "99 %")]
    [InlineData(996, 1000, "over 99 %")]
    [InlineData(1000, 1000, "over 99 %")]
    [InlineData(0, 100, "under 3 %")]
    [InlineData(0, 10, "under 26 %")]
    [InlineData(10, 10, "over 74 %")]
    [InlineData(1, 10, "10 %")]
    [InlineData(0, 1, "under 95 %")]
    public void Chance_OfSoManyFutures_IsNeverZeroOrAHundred(int holds, int paths, string chance) =>
        new StatementAnswer(Anywhere, AskedStatement.Parse("6-15 fewer than 60 in 2035"), holds, paths).Chance.ShouldBe(chance);

    [Fact]
    public void Answer_AsText_SaysInHowManyFutures() =>
        new StatementAnswer(Anywhere, AskedStatement.Parse("6-15 fewer than 60 in 2035"), 430, 1000).ToString().ShouldBe("6-15 years: fewer than 60 persons on 1 January 2035: 43 % (in 430 of 1000 futures)");
}
