using Analytics.Core;

namespace Analytics.Pipeline.Projections;

/// <summary>SSB's own projected persons of an age group of one municipality on a 1 January.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="Table">SSB's table: "14288".</param>
/// <param name="FirstYear">The 1 January that the edition starts from.</param>
/// <param name="Alternative">SSB's letters.</param>
/// <param name="NameNb">The group: "Folketall i alt", "6–15 år".</param>
/// <param name="Ages">Its ages.</param>
/// <param name="Year">The 1 January.</param>
/// <param name="Persons">Projected persons.</param>
public sealed record PublishedFigure(MunicipalityCode Municipality, string Table, Year FirstYear, string Alternative, string NameNb, AgeRange Ages, Year Year, double Persons);
