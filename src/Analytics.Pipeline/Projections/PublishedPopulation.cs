using Analytics.Analysis.Demography;
using Analytics.Core;

namespace Analytics.Pipeline.Projections;

/// <summary>A municipality's population on a 1 January, as one of SSB's editions projects it, in the borders of today.</summary>
/// <param name="Edition">SSB's table: "14288".</param>
/// <param name="FirstYear">The 1 January that the edition starts from.</param>
/// <param name="Alternative">SSB's letters.</param>
/// <param name="Municipality">The municipality.</param>
/// <param name="Year">The 1 January.</param>
/// <param name="Persons">Persons by sex and age.</param>
internal sealed record PublishedPopulation(string Edition, Year FirstYear, string Alternative, MunicipalityCode Municipality, Year Year, PopulationVector Persons);
