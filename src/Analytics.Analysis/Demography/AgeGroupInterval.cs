using Analytics.Analysis.Demography.Accuracy;
using Analytics.Core;

namespace Analytics.Analysis.Demography;

/// <summary>Where eight of ten drawn futures of an age group lie on a 1 January.</summary>
/// <param name="Ages">The age group.</param>
/// <param name="Year">The year.</param>
/// <param name="Persons">One future in ten lies below, and one above.</param>
/// <param name="Fewer">The part of the futures with fewer persons than in the base year, 0-1.</param>
public sealed record AgeGroupInterval(AgeRange Ages, Year Year, PredictionInterval Persons, double Fewer);
