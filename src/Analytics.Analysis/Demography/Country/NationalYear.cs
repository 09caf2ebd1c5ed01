using Analytics.Core;

namespace Analytics.Analysis.Demography.Country;

/// <summary>The country's rates in one calendar year.</summary>
/// <param name="Survival">Survival ratios by sex, as in <see cref="CohortRates.Survival"/>.</param>
/// <param name="Fertility">Births per woman-year by age.</param>
/// <param name="SurvivalOfNewborn">How many of the year's newborn live at its end, both sexes.</param>
internal sealed record NationalYear(BySex<IReadOnlyList<double>> Survival, IReadOnlyList<double> Fertility, double SurvivalOfNewborn)
{
    public static NationalYear Of(NationalRates rates, Year year)
    {
        var survival = rates.SurvivalIn(year);
        var girls = 1 / (1 + rates.SexRatioAtBirth);
        return new NationalYear(survival, rates.FertilityIn(year), girls * survival[Sex.Female][0] + (1 - girls) * survival[Sex.Male][0]);
    }
}
