using Analytics.Core;

namespace Analytics.Analysis.Demography.SmallAreas;

/// <summary>Deaths counted among people of some ages, and the time those people lived.</summary>
/// <param name="Ages">Whose deaths; one age or a group of ages.</param>
/// <param name="Deaths">How many died, zero or more.</param>
/// <param name="Exposure">Person-years lived, zero or more.</param>
public sealed record AgeMortality(AgeRange Ages, double Deaths, double Exposure);
