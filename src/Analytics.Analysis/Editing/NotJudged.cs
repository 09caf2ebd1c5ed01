using Analytics.Core;

namespace Analytics.Analysis.Editing;

/// <summary>Figures of a municipality that could not be judged.</summary>
/// <param name="Region">The municipality.</param>
/// <param name="Cells">How many figures of those asked for.</param>
/// <param name="WhyNb">Why, in bokmål.</param>
public sealed record NotJudged(RegionCode Region, int Cells, string WhyNb);
