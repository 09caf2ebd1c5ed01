using Analytics.Core;

namespace Analytics.Pipeline.Projections;

/// <summary>Projected persons of one municipality, sex and age on a 1 January.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="Alternative">The alternative.</param>
/// <param name="Year">The 1 January.</param>
/// <param name="Sex">The sex.</param>
/// <param name="Age">Completed years, 105 for 105 and older.</param>
/// <param name="Persons">Expected persons, not rounded.</param>
/// <param name="P10">One future in ten has fewer; null without paths.</param>
/// <param name="P90">One future in ten has more; null without paths.</param>
public sealed record ProjectedCell(MunicipalityCode Municipality, string Alternative, Year Year, Sex Sex, int Age, double Persons, double? P10, double? P90);
