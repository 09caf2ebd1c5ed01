using System.Globalization;
using Analytics.Analysis.Demography.Alternatives;
using Analytics.Core;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.Alternatives;

public sealed class AlternativeAssumptionsTests
{
    private static readonly IReadOnlyList<AlternativeValue> Rows =
    [
        .. Csv.Read(RepositoryFolder.Combine("pipelines", "reference", "alternatives.csv")).Select(r => new AlternativeValue(
            Enum.Parse<AlternativeMeasure>(r["measure"].Replace("_", "", StringComparison.Ordinal), ignoreCase: true),
            r["letter"] switch { "H" => AlternativeLetter.High, "L" => AlternativeLetter.Low, "K" => AlternativeLetter.Constant, "0" => AlternativeLetter.None, _ => AlternativeLetter.Medium },
            int.Parse(r["year_from"], CultureInfo.InvariantCulture),
            int.Parse(r["year_to"], CultureInfo.InvariantCulture),
            r.Number("value"),
            r["unit"],
            r["source"],
            r["verification"])),
    ];

    private static readonly AlternativeAssumptions Assumptions = AlternativeAssumptions.FromReference(Rows);

    /// <summary>SSB, National population projections, key figures of 5 June 2024: fertility, life expectancy and net migration.</summary>
    [Theory]
    [InlineData("MMMM", 2050, 1.66, 87.4, 13275)]
    [InlineData("HHMH", 2030, 1.86, 85.2, 23742)]
    [InlineData("LLML", 2100, 1.22, 89.2, 1355)]
    public void Paths_YearThatIsPublished_GiveThePublishedNumber(string letters, int year, double fertility, double life, double immigration)
    {
        var code = AlternativeCode.Parse(letters);

        Assumptions.TotalFertilityRate(code, new Year(year)).ShouldBe(fertility);
        Assumptions.LifeExpectancy(code, new Year(year)).ShouldBe(life);
        Assumptions.NetImmigration(code, new Year(year)).ShouldBe(immigration);
    }

    [Fact]
    public void Paths_YearBetweenTwo_LieOnTheLineAndAreLevelOutside()
    {
        Assumptions.TotalFertilityRate(default, new Year(2027)).ShouldBe((1.42 + 1.57) / 2, 1e-12);
        Assumptions.TotalFertilityRate(default, new Year(2015)).ShouldBe(1.42);
        Assumptions.TotalFertilityRate(default, new Year(2150)).ShouldBe(1.66);
    }

    [Fact]
    public void Levels_MediumLetters_AreOneInEveryYear() =>
        Enumerable.Range(2020, 100).Select(y => new Year(y)).ShouldAllBe(y =>
            Assumptions.FertilityLevel(default, y) == 1 && Assumptions.ImmigrationLevel(default, y) == 1
            && Assumptions.InternalMigrationLevel(default, y) == 1 && Assumptions.MortalityDeclineFactor(default, y) == 1);

    [Fact]
    public void Levels_NoneAndConstant_AreZero()
    {
        Year year = new(2040);

        Assumptions.ImmigrationLevel(AlternativeCode.Parse("MM00"), year).ShouldBe(0);
        Assumptions.InternalMigrationLevel(AlternativeCode.Parse("MM00"), year).ShouldBe(0);
        Assumptions.InternalMigrationLevel(AlternativeCode.Parse("MMM0"), year).ShouldBe(1);
        Assumptions.MortalityDeclineFactor(AlternativeCode.Parse("MKMM"), year).ShouldBe(0);
        Assumptions.LifeExpectancy(AlternativeCode.Parse("MKMM"), year).ShouldBe(83.3);
    }

    [Fact]
    public void Values_InternalMigration_SayThatTheyAreOurOwn() =>
        Assumptions.Values.Where(v => v is { Measure: AlternativeMeasure.InternalMigration, Letter: AlternativeLetter.High or AlternativeLetter.Low })
            .ShouldAllBe(v => v.Verification == "own_assumption" && v.Source.Contains("20 %", StringComparison.Ordinal));

    [Fact]
    public void FromReference_PathMissing_NamesMeasureAndLetter() =>
        Should.Throw<ConfigurationException>(() => AlternativeAssumptions.FromReference([.. Rows.Where(r => (r.Measure, r.Letter) != (AlternativeMeasure.LifeExpectancy, AlternativeLetter.Low))]))
            .Message.ShouldContain("LifeExpectancy has no row for letter L");

    [Fact]
    public void FromReference_TwoValuesForAYear_IsRefused() =>
        Should.Throw<ConfigurationException>(() => AlternativeAssumptions.FromReference([.. Rows, Rows[0]])).Message.ShouldContain("two values for 2024");
}
