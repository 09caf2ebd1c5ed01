using Analytics.Core;

namespace Analytics.Analysis.Borders;

/// <summary>One line of the changes between municipalities: all or a part of one became all or a part of another. A merger is several lines with one
/// <paramref name="New"/>, a split several with one <paramref name="Old"/>; a municipality that keeps its code while a part leaves has a line to itself.</summary>
/// <param name="Old">The code before; null when the new one had no predecessor.</param>
/// <param name="New">The code after; null when the old one has no successor.</param>
/// <param name="Occurred">The first day of the new code.</param>
/// <remarks>Source: KLASS classification 131, <c>changes</c>, which may leave out lines to itself: see <see cref="BorderHistory.FromKlass"/>.</remarks>
public sealed record BorderChange(MunicipalityCode? Old, MunicipalityCode? New, DateOnly Occurred);
