using Analytics.Analysis.Surveys;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Surveys;

public sealed class SurveyStatisticsTests
{
    private const double Tolerance = 1e-9;

    private static readonly SurveyInstrument Two = new("to", "To", ScoreScale.OneToFive, [new SurveyFactor("a", "A", ["a1", "a2", "a3"]), new SurveyFactor("b", "B", ["b1"])], 0.1);

    [SharedTheory]
    [InlineData("1")]
    [InlineData("2")]
    public void Of_TenFactorFixture_IsWhatRSays(string round)
    {
        var result = SurveyStatistics.Of(TenFactorFixture.Round(round));
        var expected = Csv.Rows("domain", "tenfactor_fixture_a_expected.csv").Where(r => r["runde"] == round).ToList();

        expected.Count.ShouldBe(140);
        foreach (var row in expected)
        {
            var group = result.Find(TenFactorFixture.Group(row)).ShouldNotBeNull();
            var factor = group.Find(row["faktor"]).ShouldNotBeNull();
            var where = $"{group.Group.LabelNb}, factor {row["faktor"]}";
            group.Rate.Asked.ShouldBe((int)row.Number("populasjon"), where);
            ((double)factor.Estimate.Moments.Count).ShouldBe(row.Number("n"), where);
            Same(factor.Estimate.Moments.Mean, row["snitt"], where);
            Same(factor.Estimate.Moments.Deviation, row["sd"], where);
            Same(factor.Estimate.CorrectedError, row["se_fpc"], where);
            Same(factor.Estimate.CorrectedInterval?.Low, row["ki95_lav"], where);
            Same(factor.Estimate.CorrectedInterval?.High, row["ki95_hoy"], where);
            Same(factor.MeanOfAnswers, row["snitt_alle_svar"], where);
            Same(factor.Distribution.Share(1, 2).Share, row["andel_1_2"], where);
            Same(factor.Distribution.Share(3, 3).Share, row["andel_3"], where);
            Same(factor.Distribution.Share(4, 5).Share, row["andel_4_5"], where);
            Same(factor.Alpha.Value?.Raw, row["alpha_listwise"], where);
        }
    }

    [SharedFact]
    public void BetweenRounds_TenFactorFixture_IsWhatRSays()
    {
        var changes = SurveyDifferences.BetweenRounds(SurveyStatistics.Of(TenFactorFixture.Round("1")), SurveyStatistics.Of(TenFactorFixture.Round("2")));
        var expected = Csv.Rows("domain", "tenfactor_fixture_a_change_expected.csv").ToList();

        expected.Count.ShouldBe(140);
        foreach (var row in expected)
        {
            var change = changes.Single(c => c.Group == TenFactorFixture.Group(row) && c.Factor.Code == row["faktor"]);
            var where = $"{change.Group.LabelNb}, factor {row["faktor"]}";
            ((double)change.First.Moments.Count).ShouldBe(row.Number("n1"), where);
            ((double)change.Second.Moments.Count).ShouldBe(row.Number("n2"), where);
            Same(change.Difference?.Difference, row["diff"], where);
            Same(change.Difference?.StandardError, row["se"], where);
            Same(change.Difference?.T, row["t"], where);
            Same(change.Difference?.Degrees, row["df"], where, 1e-7);
            Same(change.Difference?.Probability, row["p"], where);
            Same(change.HedgesG, row["hedges_g"], where);
            Same(change.Holm, row["p_holm"], where);
            Same(change.BenjaminiHochberg, row["p_bh"], where);
        }
    }

    [Fact]
    public void Of_HalfOfTheItemsAnswered_HasAScore_FewerHasNone()
    {
        FactorScores.Of([4, 2, double.NaN, double.NaN]).ShouldBe(3);
        FactorScores.Of([4, double.NaN, double.NaN]).ShouldBe(double.NaN);
        FactorScores.Of([double.NaN]).ShouldBe(double.NaN);
    }

    [Fact]
    public void Of_UnknownFrame_SaysSo_AndHasNoCorrection()
    {
        var result = SurveyStatistics.Of(Round([new SurveyUnit("", "A", null)], [0, 0, 0], [[1, 2, 3], [2, 2, 3], [1, 1, 3], [5, 4, 3]]));

        var estimate = result.Groups[0].Factors[0].Estimate;
        estimate.CorrectedInterval.ShouldBeNull();
        estimate.Shown.ShouldBe(estimate.Interval);
        estimate.LabelNb.ShouldContain("ikke kjent");
        result.Groups[0].Rate.Share.ShouldBeNull();
    }

    [Fact]
    public void Of_OneUnitWithoutFrame_LeavesTheMunicipalitysFrameUnknown()
    {
        var result = SurveyStatistics.Of(Round([new SurveyUnit("", "A", 4), new SurveyUnit("", "B", null)], [1, 0], [[1, 2], [2, 2], [1, 1], [5, 4]]));

        result.Find(SurveyGroup.Municipality)!.Rate.ShouldBe(new ResponseRate(2, null));
        result.Find(new SurveyGroup(SurveyLevel.Unit, "", "A"))!.Rate.ShouldBe(new ResponseRate(1, 4));
        result.Find(new SurveyGroup(SurveyLevel.Unit, "", "A"))!.Factors[1].Estimate.Moments.Mean.ShouldBe(4);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    [InlineData(3.5)]
    public void Of_AnswerOutsideTheScale_IsRefused(double answer) =>
        Should.Throw<ArgumentException>(() => Round([new SurveyUnit("", "A", 4)], [0], [[answer], [2], [1], [5]])).Message.ShouldContain("1-5");

    [Fact]
    public void BetweenRounds_DifferentScales_AreRefused()
    {
        SurveyUnit[] units = [new("", "A", 4)];
        double[][] answers = [[1, 2], [2, 2], [1, 1], [5, 4]];
        var five = SurveyStatistics.Of(Round(units, [0, 0], answers));
        var six = SurveyStatistics.Of(SurveyRound.Of(Two with { Scale = ScoreScale.OneToSix }, "2", units, [0, 0], answers));

        Should.Throw<ArgumentException>(() => SurveyDifferences.BetweenRounds(five, six)).Message.ShouldContain("1-6");
        Should.Throw<ArgumentException>(() => new Score(4, ScoreScale.OneToFive) - new Score(4, ScoreScale.OneToSix));
        Should.Throw<ArgumentException>(() => SatisfactionBands.Of(new Score(4, ScoreScale.OneToSix)));
    }

    [SharedFact]
    public void AgainstTheRest_IsTheSameAsTestingAgainstEverybodyElse()
    {
        var round = SurveyStatistics.Of(TenFactorFixture.Round("1"));
        var unit = new SurveyGroup(SurveyLevel.Unit, "Helse", "Sykehjem");
        var others = TenFactorFixture.Round("1").Units.Where(u => u.Name != unit.Name).ToList();
        var rest = SurveyDifferences.AgainstTheRest(round).Single(d => d.Group == unit && d.Factor.Code == "3");

        // The rest's mean from the units' published means, weighted by their answers.
        var means = others.Select(u => round.Find(new SurveyGroup(SurveyLevel.Unit, u.Sector, u.Name))!.Find("3")!.Estimate.Moments).ToList();
        rest.First.Moments.Count.ShouldBe(means.Sum(m => m.Count));
        rest.First.Moments.Mean.ShouldBe(means.Sum(m => m.Count * m.Mean) / means.Sum(m => m.Count), Tolerance);
        rest.First.Population.ShouldBe(others.Sum(u => u.Population!.Value));
        var (within, all) = (means.Sum(m => (m.Count - 1) * m.Deviation * m.Deviation), rest.First.Moments);
        var between = means.Sum(m => m.Count * Math.Pow(m.Mean - all.Mean, 2));
        all.Deviation.ShouldBe(Math.Sqrt((within + between) / (all.Count - 1)), Tolerance);
    }

    [Fact]
    public void BetweenRounds_CertainButSmall_IsNoChange()
    {
        var instrument = Two with { LeastChange = 0.5 };
        SurveyUnit[] units = [new("", "A", 400)];
        double[] low = [.. Enumerable.Range(0, 400).Select(i => i % 10 == 0 ? 3.0 : 4.0)];
        double[] high = [.. Enumerable.Range(0, 400).Select(i => i % 10 == 0 ? 5.0 : 4.0)];
        SurveyStatistics Of(double[] a, double[] b) => SurveyStatistics.Of(SurveyRound.Of(instrument, "r", units, new int[400], [a, a, a, b]));

        var changes = SurveyDifferences.BetweenRounds(Of(low, low), Of(high, [.. low.Select(a => a == 4 ? 5 : a)]));

        changes.Where(c => c.Group.Level == SurveyLevel.Unit).Select(c => c.Verdict).ShouldBe([ChangeVerdict.TooSmall, ChangeVerdict.Certain]);
    }

    private static SurveyRound Round(SurveyUnit[] units, int[] unitOf, double[][] answers) => SurveyRound.Of(Two, "1", units, unitOf, answers);

    private static void Same(double? computed, string expected, string where, double tolerance = Tolerance)
    {
        if (expected.Length == 0)
            (computed is null || double.IsNaN(computed.Value)).ShouldBeTrue($"{where}: {computed} where nothing is defined");
        else
            computed.ShouldNotBeNull(where).ShouldBe(double.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), tolerance, where);
    }
}
