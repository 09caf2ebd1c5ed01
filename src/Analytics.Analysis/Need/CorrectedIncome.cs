using Analytics.Core;

namespace Analytics.Analysis.Need;

/// <summary>Free income per inhabitant when the need for spending is taken out, against the country's (F15). Property tax, power and fish farming are not in it, as they are in the state's own corrected figures.</summary>
/// <param name="Year">The accounts' year.</param>
/// <param name="Own">The municipality's free income, kroner per inhabitant.</param>
/// <param name="Country">The country's.</param>
/// <param name="Index">The municipality's A-k index of the grants of the year after.</param>
/// <param name="IsProvisional">Whether a figure is unrevised.</param>
public sealed record CorrectedIncome(Year Year, double Own, double Country, double Index, bool IsProvisional)
{
    /// <summary>Percent of the country's, need taken out.</summary>
    public double PercentOfCountry => 100 * Own / Index / Country;
}
