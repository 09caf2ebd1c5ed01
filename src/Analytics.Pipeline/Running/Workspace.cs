using Analytics.Store;

namespace Analytics.Pipeline.Running;

/// <summary>The parts of one store that the steps work with.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Catalogue">What is published.</param>
/// <param name="Landing">Bytes as they came.</param>
/// <param name="Parts">Writes Parquet parts.</param>
internal sealed record Workspace(StoreFolder Folder, ICatalogue Catalogue, Landing Landing, PartWriter Parts);
