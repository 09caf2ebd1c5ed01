using Analytics.Analysis.Need;
using Analytics.Core;

namespace Analytics.Pipeline.Analyses;

/// <summary>What likeness rests on.</summary>
/// <param name="Day">The 1 January whose inhabitants are counted.</param>
/// <param name="Income">Free income per inhabitant in one accounting scope, or null where it is not known.</param>
/// <param name="IncomeYear">Of which year.</param>
/// <param name="Need">The need indices, or null likewise.</param>
internal sealed record ProfileBasis(Year Day, IndicatorDefinition? Income, Year? IncomeYear, NeedYear? Need);
