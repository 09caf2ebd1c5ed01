namespace Analytics.Store.Models;

/// <summary>A dataset of which a share of a mart sees some parts only.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Parts">The parts that are seen; there may be none.</param>
/// <param name="All">All its parts.</param>
internal sealed record NarrowedDataset(DatasetName Dataset, IReadOnlyList<PublishedPart> Parts, IReadOnlyList<PublishedPart> All);
