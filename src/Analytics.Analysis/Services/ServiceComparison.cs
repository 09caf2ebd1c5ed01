using Analytics.Analysis.Economy;

namespace Analytics.Analysis.Services;

/// <summary>A service indicator against one of those the municipality is compared with.</summary>
/// <param name="Comparison">The two values.</param>
/// <param name="IsUnclear">Whether the yearly noise covers the difference; null when the noise is not known.</param>
public sealed record ServiceComparison(Comparison Comparison, bool? IsUnclear);
