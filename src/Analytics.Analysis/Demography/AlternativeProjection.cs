using Analytics.Core;

namespace Analytics.Analysis.Demography;

/// <summary>What the population would be under other assumptions than the main alternative's.</summary>
/// <param name="NameNb">Name in bokmål.</param>
/// <param name="DescriptionNb">What happens, in bokmål; empty when the name says it.</param>
/// <param name="Years">Population by year, the base year included.</param>
public sealed record AlternativeProjection(string NameNb, string DescriptionNb, IReadOnlyDictionary<Year, PopulationVector> Years);
