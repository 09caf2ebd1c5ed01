using Analytics.Core;

namespace Analytics.Analysis.Editing;

/// <summary>What a figure was expected to be.</summary>
/// <param name="Low">Lower end of what nineteen of twenty right figures lie within, in the figure's unit.</param>
/// <param name="High">Upper end.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="From">The first year of the municipality's own that it rests on; null for none.</param>
/// <param name="To">The last one.</param>
public sealed record Expectation(double Low, double High, ExpectationBasis Basis, Year? From, Year? To);
