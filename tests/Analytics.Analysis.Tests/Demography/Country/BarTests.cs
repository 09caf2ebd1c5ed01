using Analytics.Analysis.Demography.Accuracy;
using Analytics.Analysis.Demography.Country;
using Analytics.Core;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.Country;

/// <summary>The projection against what happened, and against simple methods, in 348 Norwegian municipalities (Statistics Norway, table 07459).</summary>
public sealed class BarTests
{
    private static readonly Year[] Launches = [new(2010), new(2015), new(2016)];
    private static readonly Lazy<IReadOnlyList<ForecastError>> Errors = new(() => AccuracyStudy.Run(NorwegianMunicipalities.Counts, [.. SimpleMethods.All, new CountryMethod(Reference.National)], Launches, [10]).Errors);

    // Mean over launches of the ten-year deviation, percent. Hard bounds are those that the model was built to keep; 2016 was not used in choosing it.
    [SharedTheory]
    [InlineData("1000-1999", 4.9)]
    [InlineData("all", 4.2)]
    public void Totals_TenYears_AreNoWorseThanTheBestSimpleMethod(string size, double most)
    {
        var means = MeanByMethod(size, AccuracyAgeGroups.Total, s => s.Percent!.MeanAbsolute);

        means["cohort_model"].ShouldBeLessThanOrEqualTo(most);
        means["cohort_model"].ShouldBeLessThanOrEqualTo(means.Where(m => m.Key != "cohort_model").Min(m => m.Value));
    }

    // Known to fall short: 0-4 in the largest municipalities, where constancy has been hard to beat since fewer children a woman met more women, and 65-79 in the twenty smallest, by a hair.
    [SharedTheory]
    [InlineData(0, 4)]
    [InlineData(5, 14)]
    [InlineData(65, 79)]
    [InlineData(80, 89)]
    public void AgeGroups_TenYears_AreNoWorseThanTheBestSimpleMethod(int from, int to)
    {
        foreach (var size in SizeClass.Standard)
        {
            var means = MeanByMethod(size.Code, new AgeRange(from, to), s => s.WeightedAbsolutePercent!.Value);

            var slack = (from, size.Code) switch
            {
                (0, "20000+") => 1.8,
                (0, "all") => 0.65,
                (65, "<1000") => 0.1,
                _ => 0,
            };
            means["cohort_model"].ShouldBeLessThanOrEqualTo(slack + means.Where(m => m.Key != "cohort_model").Min(m => m.Value), $"{size} {from}-{to}");
        }
    }

    // Outcomes within 72-88 percent of the 80 % intervals, in each size class after 1, 5 and 10 years, over the launches that the calibration used.
    [SharedFact]
    public void Intervals_Totals_HoldFourOutcomesInFive()
    {
        // With 100 paths the ends of an interval are themselves uncertain by a twentieth of its width.
        var full = Environment.GetEnvironmentVariable("ANALYTICS_FULL") == "1";
        var (paths, least, most) = full ? (1000, 72, 88) : (100, 68, 91);
        var study = AccuracyStudy.Run(NorwegianMunicipalities.Counts, [new CountryMethod(Reference.National, paths)], [new(2010), new(2015)], [1, 5, 10], [AccuracyAgeGroups.Total]);

        foreach (var summary in ForecastAccuracy.Summarise([.. study.Errors.Where(e => e.Group == AccuracyAgeGroups.Total)]).Where(s => s.Launch is null))
            summary.Interval80!.Coverage.ShouldBeInRange(least, most, $"{summary.Size}, {summary.Horizon} years");
    }

    private static Dictionary<string, double> MeanByMethod(string size, AgeRange group, Func<AccuracySummary, double> measure) =>
        ForecastAccuracy.Summarise([.. Errors.Value.Where(e => e.Group == group)])
            .Where(s => s.Launch is not null && s.Size.Code == size)
            .GroupBy(s => s.Method)
            .ToDictionary(g => g.Key, g => g.Average(measure));
}
