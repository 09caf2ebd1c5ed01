namespace Analytics.Store;

/// <summary>A dataset's promised columns, so that a model runs also while the data are missing.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Columns">The promised columns; others may stand beside them.</param>
public sealed record DeclaredDataset(DatasetName Dataset, IReadOnlyList<DeclaredColumn> Columns);
