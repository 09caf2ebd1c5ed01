using Analytics.Core;

namespace Analytics.Testing.Injection;

/// <summary>An error that was put into a right figure.</summary>
/// <param name="Figure">The figure's name.</param>
/// <param name="Region">Whose.</param>
/// <param name="Year">The year, or the first one where the level shifts.</param>
/// <param name="Kind">What kind.</param>
public sealed record InjectedError(string Figure, RegionCode Region, Year Year, InjectedKind Kind);
