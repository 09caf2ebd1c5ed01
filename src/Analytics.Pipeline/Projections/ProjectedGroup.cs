using Analytics.Core;

namespace Analytics.Pipeline.Projections;

/// <summary>Projected persons of an age group of one municipality on a 1 January.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="NameNb">The group: "Folketall i alt", "6–15 år".</param>
/// <param name="Ages">Its ages.</param>
/// <param name="Year">The 1 January.</param>
/// <param name="Persons">Expected persons.</param>
/// <param name="P10">One future in ten has fewer; null without paths.</param>
/// <param name="P90">One future in ten has more; null without paths.</param>
public sealed record ProjectedGroup(MunicipalityCode Municipality, string NameNb, AgeRange Ages, Year Year, double Persons, double? P10, double? P90);
