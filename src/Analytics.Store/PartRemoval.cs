namespace Analytics.Store;

/// <summary>Parts that are no longer current after a publication; their files stay until they are collected.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Partition">Only this partition; null means all.</param>
/// <param name="Vintage">Only this vintage; null means all.</param>
public sealed record PartRemoval(DatasetName Dataset, string? Partition = null, string? Vintage = null);
