using Analytics.Core;

namespace Analytics.Analysis.Demography.Mortality;

/// <summary>Survival for the cohort-component method from one Lee-Carter model for each sex.</summary>
/// <remarks>Men's and women's indices are forecast apart, each with its own drift. The interval holds the index's error only, and is too narrow when the pace changes: fitted to Norway 1970-2000, its 95 percent held women's life expectancy of 2023 and missed men's from below.</remarks>
public static class MortalityForecast
{
    /// <summary>Survival ratios of single years of age some years ahead, for <see cref="CohortRates.Survival"/>.</summary>
    /// <param name="models">The fitted models; both end in the same year.</param>
    /// <param name="lastRates">Deaths per person-year by single age from 0 in the models' last year, the last age open; as many for each sex.</param>
    /// <param name="yearsAhead">Years after the models' last year; 0 gives the rates themselves.</param>
    /// <param name="standardErrors">How far from the expected index, in its standard errors: 0 (default) is the mean, −1.96 the low-mortality bound of a 95 percent interval.</param>
    /// <exception cref="ArgumentException">The models end in different years, or the rates are not usable.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The years are negative.</exception>
    public static BySex<IReadOnlyList<double>> Survival(BySex<LeeCarterModel> models, BySex<IReadOnlyList<double>> lastRates, int yearsAhead, double standardErrors = 0)
    {
        var tables = LifeTables(models, lastRates, yearsAhead, standardErrors);
        return new(tables.Male.SurvivalRatios(), tables.Female.SurvivalRatios());
    }

    /// <summary>Life tables of single years of age some years ahead.</summary>
    /// <param name="models">The fitted models; both end in the same year.</param>
    /// <param name="lastRates">Deaths per person-year by single age from 0 in the models' last year, the last age open.</param>
    /// <param name="yearsAhead">Years after the models' last year.</param>
    /// <param name="standardErrors">How far from the expected index, in its standard errors.</param>
    /// <exception cref="ArgumentException">The models end in different years, or the rates are not usable.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The years are negative.</exception>
    public static BySex<LifeTable> LifeTables(BySex<LeeCarterModel> models, BySex<IReadOnlyList<double>> lastRates, int yearsAhead, double standardErrors = 0)
    {
        if (models.Male.LastYear != models.Female.LastYear)
            throw new ArgumentException($"Both sexes are forecast from one year; found models that end in {models.Male.LastYear} for men and {models.Female.LastYear} for women.", nameof(models));
        return new(Table(Sex.Male), Table(Sex.Female));

        LifeTable Table(Sex sex)
        {
            var index = models[sex].Walk().Forecast(yearsAhead).At(standardErrors);
            return LifeTable.OfSingleYears(models[sex].SingleYearRatesAt(lastRates[sex], index), sex);
        }
    }
}
