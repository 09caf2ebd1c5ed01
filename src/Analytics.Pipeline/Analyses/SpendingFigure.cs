using Analytics.Core;

namespace Analytics.Pipeline.Analyses;

/// <summary>Kroner per inhabitant of a service in a region over the years.</summary>
/// <param name="Value">The value of a year, or null where it has no number.</param>
/// <param name="Years">The years with a number.</param>
internal sealed record SpendingFigure(Func<Year, (double Kroner, bool IsProvisional)?> Value, IReadOnlyList<Year> Years);
