using System.Globalization;
using Analytics.Analysis.Surveys;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Surveys;

/// <summary>Reference numbers of ../shared/domain/known_answers.csv, each with its source there: R's survey and psych, published margins, arithmetic. K51 and K52 are in Disclosure.</summary>
public sealed class KnownAnswersTests
{
    /// <summary>R datasets::sleep, extra sleep of ten people with two drugs.</summary>
    private static readonly double[] FirstDrug = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];

    private static readonly double[] SecondDrug = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

    /// <summary>R datasets::attitude: rating, complaints, privileges, learning, raises, critical, advance.</summary>
    private static readonly int[][] Attitude =
    [
        [43, 51, 30, 39, 61, 92, 45], [63, 64, 51, 54, 63, 73, 47], [71, 70, 68, 69, 76, 86, 48], [61, 63, 45, 47, 54, 84, 35], [81, 78, 56, 66, 71, 83, 47],
        [43, 55, 49, 44, 54, 49, 34], [58, 67, 42, 56, 66, 68, 35], [71, 75, 50, 55, 70, 66, 41], [72, 82, 72, 67, 71, 83, 31], [67, 61, 45, 47, 62, 80, 41],
        [64, 53, 53, 58, 58, 67, 34], [67, 60, 47, 39, 59, 74, 41], [69, 62, 57, 42, 55, 63, 25], [68, 83, 83, 45, 59, 77, 35], [77, 77, 54, 72, 79, 77, 46],
        [81, 90, 50, 72, 60, 54, 36], [74, 85, 64, 69, 79, 79, 63], [65, 60, 65, 75, 55, 80, 60], [65, 70, 46, 57, 75, 85, 46], [50, 58, 68, 54, 64, 78, 52],
        [50, 40, 33, 34, 43, 64, 33], [64, 61, 52, 62, 66, 80, 41], [53, 66, 52, 50, 63, 80, 37], [40, 37, 42, 58, 50, 57, 49], [63, 54, 42, 48, 66, 75, 33],
        [66, 77, 66, 63, 88, 76, 72], [78, 75, 58, 74, 80, 78, 49], [48, 57, 44, 45, 51, 83, 38], [85, 85, 71, 71, 77, 74, 55], [82, 82, 39, 59, 64, 78, 39],
    ];

    private static readonly double[] Small = [4, 5, 3, 4, 5, 4, 2, 5];

    private static readonly double[] Weights = [1, 1, 2, 2, 3, 1, 1, 1];

    private static readonly double[] Probabilities = [.001, .008, .039, .041, .042, .06, .074, .205, .212, .216];

    public static TheoryData<string> Statistics => [.. Enumerable.Range(1, 54).Except([51, 52]).Select(n => string.Create(CultureInfo.InvariantCulture, $"K{n:00}"))];

    [SharedTheory]
    [MemberData(nameof(Statistics))]
    public void KnownAnswer_OfTheReference_ComesOutToItsTolerance(string id)
    {
        var row = Csv.Rows("domain", "known_answers.csv").Single(r => r["id"] == id);
        string[] expected = row["expected"].Split(';');
        var computed = Computed(id);

        computed.Length.ShouldBe(expected.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            // An empty field: nothing was published there.
            if (expected[i].Length > 0)
                Math.Abs(computed[i] - double.Parse(expected[i], CultureInfo.InvariantCulture)).ShouldBeLessThanOrEqualTo(row.Number("tolerance"), $"{row["topic"]}, {row["quantity"]}: {computed[i]} where {expected[i]} is known");
        }
    }

    private static double[] Computed(string id)
    {
        var school = MeanEstimate.Of(new SampleMoments(200, 656.585, 132.9752793), 6194);
        var stratified = StratifiedMean.Of([Stratum(4421, 100, 674.43, 125.2494283), Stratum(755, 50, 625.82, 109.3027419), Stratum(1018, 50, 636.60, 117.5791527)]);
        var poststratified = StratifiedMean.Poststratified([Stratum(4421, 142, 666.1408451, 135.7326634), Stratum(755, 25, 605.36, 113.4606687), Stratum(1018, 33, 654.2727273, 129.1083055)]);
        var small = MeanEstimate.Of(SampleMoments.Of(Small), 10);
        var weighted = WeightedMean.Of(Small, Weights);
        var (first, second) = (SampleMoments.Of(FirstDrug), SampleMoments.Of(SecondDrug));
        var welch = MeanDifference.Welch(MeanEstimate.Of(first), MeanEstimate.Of(second))!;
        var paired = MeanDifference.Paired(FirstDrug, SecondDrug);
        var alpha = Alpha(Enumerable.Range(0, 7));
        var shares = ShareDifference.Between(new ShareEstimate(45, 100), new ShareEstimate(60, 110));
        return id switch
        {
            "K01" => [school.CorrectedError!.Value],
            "K02" => [school.CorrectedInterval!.Low],
            "K03" => [school.CorrectedInterval!.High],
            "K04" => [stratified.Mean],
            "K05" => [stratified.StandardError],
            "K06" => [stratified.Interval.Low],
            "K07" => [stratified.Interval.High],
            "K08" => [poststratified.Mean],
            "K09" => [poststratified.StandardError],
            "K10" => [small.Moments.Mean],
            "K11" => [small.CorrectedError!.Value],
            "K12" => [small.CorrectedInterval!.Low],
            "K13" => [small.CorrectedInterval!.High],
            "K14" => [small.StandardError!.Value],
            "K15" => [MeanEstimate.Of(SampleMoments.Of(Small), 8).CorrectedError!.Value],
            "K16" => [weighted.Mean],
            "K17" => [weighted.StandardError!.Value],
            "K18" => [weighted.EffectiveCount],
            "K19" => [alpha.Raw],
            "K20" => [alpha.Standardised],
            "K21" => [Alpha(Enumerable.Range(0, 7).Except([5])).Raw],
            "K22" => [alpha.Interval.Low],
            "K23" => [alpha.Interval.High],
            "K24" => [welch.T],
            "K25" => [welch.Degrees],
            "K26" => [welch.Probability],
            "K27" => [welch.Interval.Low],
            "K28" => [welch.Interval.High],
            "K29" => [paired.T],
            "K30" => [paired.Probability],
            "K31" => [paired.Interval.Low],
            "K32" => [paired.Interval.High],
            "K33" => [EffectSize.Cohen(first, second)],
            "K34" => [EffectSize.Hedges(first, second)],
            "K35" => [EffectSize.HedgesApproximate(first, second)],
            "K36" => [RankTest.MannWhitney(FirstDrug, SecondDrug).Probability],
            "K37" => [.. MultipleComparisons.Holm(Probabilities)],
            "K38" => [.. MultipleComparisons.BenjaminiHochberg(Probabilities)],
            "K39" => [.. MultipleComparisons.Bonferroni(Probabilities)],
            "K40" => Ends(new ShareEstimate(8, 10).Wilson()!),
            "K41" => Ends(new ShareEstimate(0, 7).Wilson()!),
            "K42" => Ends(new ShareEstimate(8, 10).ClopperPearson()!),
            "K43" => [shares.ChiSquare, shares.Probability, .. Ends(shares.Interval)],
            "K44" => Margins(1000),
            "K45" => Margins(400),
            "K46" => Margins(300),
            "K47" => [.. new[] { -3.0, 0, 1, 3 }.Select(ScoreScale.MinusThreeToThree.ToHundred)],
            "K48" => [.. new[] { 50.0, 51, 70, 71, 80, 81 }.Select(s => (double)SatisfactionBands.Of(new Score(s, ScoreScale.ZeroToHundred)))],
            "K49" => [Bounds().Low, Bounds().High],
            "K50" => [MeanEstimate.Of(new SampleMoments(10, 4, 0.7), 12).CorrectedInterval!.HalfWidth],
            "K53" => [Mean(4.8, 4.3, 4.0, 5.1, 4.7, 3.7, 4.1, 4.3)],
            "K54" => [Mean(4.9, 4.4, 4.2, 5.2, 4.7, 4.0, 4.0, 4.5)],
            _ => throw new ArgumentOutOfRangeException(nameof(id), id, "A known answer that no statistic here computes."),
        };
    }

    [Fact]
    public void MannWhitney_Sleep_HasTheStatisticOfTheReference() => RankTest.MannWhitney(FirstDrug, SecondDrug).W.ShouldBe(25.5);

    private static Stratum Stratum(int population, int count, double mean, double deviation) => new(population, new SampleMoments(count, mean, deviation));

    private static CronbachAlpha Alpha(IEnumerable<int> items) => CronbachAlpha.Of([.. items.Select(i => (IReadOnlyList<double>)[.. Attitude.Select(r => (double)r[i])])]).Value!;

    private static double[] Ends(ConfidenceInterval interval) => [interval.Low, interval.High];

    private static double[] Margins(int of) => [.. new[] { 0.1, 0.25, 0.5 }.Select(share => 100 * ShareEstimate.Margin(share, of))];

    private static NonresponseBounds Bounds() => NonresponseBounds.Of(new Score(4.2, ScoreScale.OneToFive), 0.66);

    private static double Mean(params double[] dimensions) => Score.Mean([.. dimensions.Select(d => new Score(d, ScoreScale.OneToSix))]).Value;
}
