using Analytics.Core;

namespace Analytics.Analysis.Demography.Paths;

/// <summary>Something that may turn out true, such as "fewer than 300 persons aged 6-15 on 1 January 2040".</summary>
/// <param name="Group">Whose number it is about.</param>
/// <param name="Year">On which 1 January.</param>
/// <param name="Comparison">Fewer or more.</param>
/// <param name="Persons">Than how many.</param>
public sealed record PathStatement(PathGroup Group, Year Year, PathComparison Comparison, double Persons);
