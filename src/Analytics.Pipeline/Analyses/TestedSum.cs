using Analytics.Analysis.Editing;
using Analytics.Core;

namespace Analytics.Pipeline.Analyses;

/// <summary>A declared sum that does not hold in a municipality and year.</summary>
/// <param name="Table">SSB's table.</param>
/// <param name="RuleNb">What should hold, in bokmål.</param>
/// <param name="Region">The municipality.</param>
/// <param name="Year">The year.</param>
/// <param name="ContentsCode">The total's contents code.</param>
/// <param name="Name">The total's other codes.</param>
/// <param name="Unit">The lines' unit.</param>
/// <param name="Parts">How many parts there are.</param>
/// <param name="Sum">The difference, and the line that explains it.</param>
/// <param name="Provenance">Where the total was read.</param>
internal sealed record TestedSum(string Table, string RuleNb, RegionCode Region, Year Year, string ContentsCode, string Name, string Unit, int Parts, BrokenSum Sum, Provenance Provenance);
