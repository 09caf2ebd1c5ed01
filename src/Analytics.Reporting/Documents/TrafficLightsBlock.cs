namespace Analytics.Reporting.Documents;

/// <summary>Traffic lights side by side.</summary>
/// <param name="Lights">The lights.</param>
public sealed record TrafficLightsBlock(IReadOnlyList<TrafficLightItem> Lights) : Block;
