using Analytics.Core;

namespace Analytics.Analysis.Sustainability;

/// <summary>What the inhabitants of 1 January ask of the municipality in the accounting year that begins then, and what those of the country ask of all.</summary>
/// <param name="Year">The accounting year.</param>
/// <param name="Inhabitants">Inhabitants on 1 January.</param>
/// <param name="Need">Inhabitants of each age times the national unit cost of their age, kroner (F12).</param>
/// <param name="CountryNeedPerInhabitant">The same for the country, kroner per inhabitant.</param>
public sealed record NeedYear(Year Year, double Inhabitants, double Need, double CountryNeedPerInhabitant)
{
    /// <summary>Need per inhabitant, kroner.</summary>
    public double NeedPerInhabitant => Need / Inhabitants;
}
