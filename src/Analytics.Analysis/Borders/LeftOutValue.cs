using Analytics.Core;

namespace Analytics.Analysis.Borders;

/// <summary>A row that was not moved, since its code is no municipality in the borders that the rows are in.</summary>
/// <param name="Municipality">The code.</param>
/// <param name="Year">The year.</param>
/// <param name="WhyNb">Why, in bokmål.</param>
public sealed record LeftOutValue(MunicipalityCode Municipality, Year Year, string WhyNb);
