using Analytics.Core;

namespace Analytics.Analysis.Demography;

/// <summary>A municipality's cost of a need-corrected inhabitant in one sector against the country's (F13); 1 is the country.</summary>
/// <param name="Sector">The sector of the unit costs.</param>
/// <param name="Factor">Own spending / (own need index × the country's spending), kroner per inhabitant in both.</param>
/// <param name="AccountsYear">The year of the accounts.</param>
/// <param name="IsProvisional">Whether a figure is unrevised.</param>
public sealed record CostLevel(string Sector, double Factor, Year AccountsYear, bool IsProvisional)
{
    /// <summary>Computes the factor.</summary>
    /// <param name="own">The municipality's net spending per inhabitant, kroner.</param>
    /// <param name="need">Its need index of the sector; 1 is the country.</param>
    /// <param name="country">The country's net spending per inhabitant, kroner.</param>
    /// <returns>The factor, or null when a number is not above zero: such a level says nothing of what one more inhabitant costs.</returns>
    public static double? Of(double own, double need, double country) => own > 0 && need > 0 && country > 0 ? own / (need * country) : null;

    /// <summary>Kroner at the national level taken to the municipality's.</summary>
    public double Kroner(double national) => Factor * national;
}
