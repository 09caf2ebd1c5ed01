namespace Analytics.Analysis.Sustainability;

/// <summary>What one lever does by itself.</summary>
/// <param name="Lever">The lever.</param>
/// <param name="Alone">The path with this lever alone.</param>
/// <param name="Improvement">Mean yearly improvement of the result against the path without levers, kroner.</param>
public sealed record LeverEffect(Lever Lever, SustainabilityPath Alone, double Improvement);
