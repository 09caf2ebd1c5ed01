using Analytics.Core;
using MathNet.Numerics.LinearRegression;

namespace Analytics.Analysis.Demography;

/// <summary>The country's mortality and fertility by single year of age: the pattern that a municipality's own levels scale.</summary>
/// <param name="DeathRates">Deaths per person-year by age 0-105+, for each sex.</param>
/// <param name="DeathLevels">Deaths of a calendar year against those rates (1 = as the rates), by year; may be empty.</param>
/// <param name="FertilityPattern">Share of the total fertility rate at each age 0-105+; sums to 1.</param>
/// <param name="TotalFertilityRates">Children per woman by calendar year, as published; at least one.</param>
/// <param name="SexRatioAtBirth">Boys per girl.</param>
/// <param name="SourcesNb">Where the numbers come from, each source once.</param>
/// <param name="MortalityDeclines">How much death rates fall a year at each age 0-105+ (as a rate), by the last year of the deaths that say so; may be empty, and then all ages fall as the levels do.</param>
public sealed record NationalRates(
    BySex<IReadOnlyList<double>> DeathRates,
    IReadOnlyDictionary<Year, double> DeathLevels,
    IReadOnlyList<double> FertilityPattern,
    IReadOnlyDictionary<Year, double> TotalFertilityRates,
    double SexRatioAtBirth,
    IReadOnlyList<string> SourcesNb,
    IReadOnlyDictionary<Year, BySex<IReadOnlyList<double>>> MortalityDeclines)
{
    private const int LevelYears = 5;
    private const int FewestYearsOfDecline = 10;

    /// <summary>Yearly decline of mortality, as a rate: minus the slope of the logarithm of the known levels, and 0 with fewer than ten years.</summary>
    public double MortalityDecline => DeathLevels.Count < FewestYearsOfDecline
        ? 0
        : -SimpleRegression.Fit(DeathLevels.Keys.Select(y => (double)y.Value).ToArray(), DeathLevels.Values.Select(v => Math.Log(v)).ToArray()).B;

    /// <summary>What the decline of the years to come is multiplied by: 1 as it has been, 0 for constant mortality.</summary>
    public double DeclineFactor { get; init; } = 1;

    /// <summary>Makes the rates from the rows of the reference file, expanded to single years (see <see cref="RateExpansion"/>).</summary>
    /// <param name="rows">All rows of the file, in its order.</param>
    /// <exception cref="ConfigurationException">A measure is missing.</exception>
    public static NationalRates FromReference(IReadOnlyList<ReferenceRate> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new NationalRates(
            new(Deaths(Sex.Male), Deaths(Sex.Female)),
            rows.Where(r => r.Measure == "death_level").ToDictionary(r => new Year(r.YearFrom), r => r.Value),
            RateExpansion.FertilityShares([.. Of("fertility_percent").Select(r => (Age(r), r.Value))]),
            Of("total_fertility_rate").ToDictionary(r => new Year(r.YearFrom), r => r.Value),
            Of("sex_ratio_at_birth")[0].Value,
            [.. rows.Select(r => r.Source).Distinct()],
            rows.Where(r => r.Measure == "mortality_decline").GroupBy(r => new Year(r.YearTo)).ToDictionary(
                fit => fit.Key,
                fit => new BySex<IReadOnlyList<double>>(Declines(fit, Sex.Male), Declines(fit, Sex.Female))));

        static IReadOnlyList<double> Declines(IEnumerable<ReferenceRate> fit, Sex sex) =>
            RateExpansion.AtMiddles([.. fit.Where(r => r.Sex == sex).Select(r => (Age(r), r.Value))]);

        IReadOnlyList<double> Deaths(Sex sex)
        {
            var own = Of("death_rate").Where(r => r.Sex == sex).Select(r => (Age(r), r.Value)).ToList();
            return own.Count >= 3 ? RateExpansion.DeathRates(own) : throw Missing($"death_rate for {sex}");
        }

        List<ReferenceRate> Of(string measure)
        {
            var found = rows.Where(r => r.Measure == measure).ToList();
            return found.Count > 0 ? found : throw Missing(measure);
        }

        static int Age(ReferenceRate row) => row.AgeFrom ?? throw Missing($"age_from of a {row.Measure}");
        static ConfigurationException Missing(string what) =>
            new("pipelines/reference/national-rates.csv", $"{what} is missing", "death_rate by sex and age, fertility_percent by age, total_fertility_rate and sex_ratio_at_birth", "Add the rows, with their source.");
    }

    /// <summary>Children per woman in a year: the published rate, else that of the nearest year before, else of the first one.</summary>
    public double TotalFertilityIn(Year year) =>
        TotalFertilityRates[TotalFertilityRates.Keys.Where(y => y <= year).DefaultIfEmpty(TotalFertilityRates.Keys.Min()).Max()];

    /// <summary>Level of mortality in a year against the death rates: the counted one, else the mean of the five newest before it carried on with the decline, else that of the first year.</summary>
    public double DeathLevelIn(Year year)
    {
        if (DeathLevels.Count == 0)
            return 1;
        if (DeathLevels.TryGetValue(year, out var level))
            return level;
        var newest = DeathLevels.Keys.Where(y => y < year).OrderDescending().Take(LevelYears).ToList();
        if (newest.Count == 0)
            return DeathLevels[DeathLevels.Keys.Min()];
        return newest.Average(y => DeathLevels[y]) * Math.Exp(-MortalityDecline * (year.Value - newest.Average(y => y.Value)));
    }

    /// <summary>Death rates of a year by age 0-105+: the country's at that year's level, or, after the last known level, the mean of the five newest carried on with each age's own decline.</summary>
    /// <param name="sex">Whose.</param>
    /// <param name="year">The calendar year.</param>
    public IReadOnlyList<double> DeathRatesIn(Sex sex, Year year)
    {
        var newest = DeathLevels.Keys.Where(y => y < year).OrderDescending().Take(LevelYears).ToList();
        if (DeathLevels.ContainsKey(year) || newest.Count == 0)
            return Scaled(DeathLevelIn(year));
        var level = newest.Average(y => DeathLevels[y]);
        var passed = DeclineFactor * (year.Value - newest.Average(y => y.Value));
        if (MortalityDeclines.Count == 0)
            return Scaled(level * Math.Exp(-MortalityDecline * passed));
        var declines = MortalityDeclines[MortalityDeclines.Keys.Max()][sex];
        return [.. DeathRates[sex].Select((m, age) => m * level * Math.Exp(-declines[age] * passed))];

        double[] Scaled(double factor) => [.. DeathRates[sex].Select(m => m * factor)];
    }

    /// <summary>The life table of a year.</summary>
    /// <param name="sex">Whose.</param>
    /// <param name="year">The calendar year.</param>
    /// <param name="level">A municipality's level against the country, the same at all ages.</param>
    public LifeTable LifeTableIn(Sex sex, Year year, double level = 1) => LifeTable.OfSingleYears([.. DeathRatesIn(sex, year).Select(m => m * level)], sex);

    /// <summary>Survival ratios of a year.</summary>
    /// <param name="year">The calendar year.</param>
    /// <param name="level">A municipality's level against the country.</param>
    public BySex<IReadOnlyList<double>> SurvivalIn(Year year, double level = 1) =>
        new(LifeTableIn(Sex.Male, year, level).SurvivalRatios(), LifeTableIn(Sex.Female, year, level).SurvivalRatios());

    /// <summary>Births per woman by her age in a year.</summary>
    /// <param name="year">The calendar year.</param>
    /// <param name="level">A municipality's level against the country.</param>
    public IReadOnlyList<double> FertilityIn(Year year, double level = 1)
    {
        var total = TotalFertilityIn(year) * level;
        return [.. FertilityPattern.Select(share => share * total)];
    }

    /// <summary>The rates without the total fertility rates and mortality levels of the year and later: what could be known on 1 January. Age patterns stay.</summary>
    public NationalRates AsKnownIn(Year year)
    {
        var fertility = TotalFertilityRates.Where(p => p.Key < year).ToDictionary(p => p.Key, p => p.Value);
        return this with
        {
            TotalFertilityRates = fertility.Count == 0 ? TotalFertilityRates : fertility,
            DeathLevels = DeathLevels.Where(p => p.Key < year).ToDictionary(p => p.Key, p => p.Value),
            MortalityDeclines = MortalityDeclines.Where(p => p.Key < year).ToDictionary(p => p.Key, p => p.Value),
        };
    }
}
