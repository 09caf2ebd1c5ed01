using Analytics.Core;

namespace Analytics.Analysis.Demography;

/// <summary>The country's mortality and fertility by single year of age: the pattern that a municipality's own levels scale.</summary>
/// <param name="DeathRates">Deaths per person-year by age 0-105+, for each sex.</param>
/// <param name="FertilityPattern">Share of the total fertility rate at each age 0-105+; sums to 1.</param>
/// <param name="TotalFertilityRates">Children per woman by calendar year, as published; at least one.</param>
/// <param name="SexRatioAtBirth">Boys per girl.</param>
/// <param name="SourcesNb">Where the numbers come from, each source once.</param>
public sealed record NationalRates(
    BySex<IReadOnlyList<double>> DeathRates,
    IReadOnlyList<double> FertilityPattern,
    IReadOnlyDictionary<Year, double> TotalFertilityRates,
    double SexRatioAtBirth,
    IReadOnlyList<string> SourcesNb)
{
    /// <summary>Makes the rates from the rows of the reference file, expanded to single years (see <see cref="RateExpansion"/>).</summary>
    /// <param name="rows">All rows of the file, in its order.</param>
    /// <exception cref="ConfigurationException">A measure is missing.</exception>
    public static NationalRates FromReference(IReadOnlyList<ReferenceRate> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new NationalRates(
            new(Deaths(Sex.Male), Deaths(Sex.Female)),
            RateExpansion.FertilityShares([.. Of("fertility_percent").Select(r => (Age(r), r.Value))]),
            Of("total_fertility_rate").ToDictionary(r => new Year(r.YearFrom), r => r.Value),
            Of("sex_ratio_at_birth")[0].Value,
            [.. rows.Select(r => r.Source).Distinct()]);

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

    /// <summary>Births per woman by her age in a year.</summary>
    /// <param name="year">The calendar year.</param>
    /// <param name="level">A municipality's level against the country.</param>
    public IReadOnlyList<double> FertilityIn(Year year, double level = 1)
    {
        var total = TotalFertilityIn(year) * level;
        return [.. FertilityPattern.Select(share => share * total)];
    }

    /// <summary>The life table of one sex.</summary>
    /// <param name="sex">Whose.</param>
    /// <param name="level">Factor on all death rates; 1 is the country.</param>
    public LifeTable LifeTableOf(Sex sex, double level = 1) => LifeTable.OfSingleYears([.. DeathRates[sex].Select(m => m * level)], sex);

    /// <summary>The rates without the total fertility rates of the year and later: what could be known on 1 January. Death rates and age patterns stay.</summary>
    public NationalRates AsKnownIn(Year year)
    {
        var known = TotalFertilityRates.Where(p => p.Key < year).ToDictionary(p => p.Key, p => p.Value);
        return known.Count == 0 ? this : this with { TotalFertilityRates = known };
    }
}
