using Analytics.Core;
using Analytics.Store;

namespace Analytics.Pipeline.Running;

/// <summary>Where a run reads and writes, and for whom.</summary>
/// <param name="Store">The store.</param>
/// <param name="Out">Folder for what is rendered.</param>
/// <param name="Data">Folders of saved answers.</param>
/// <param name="Municipality">The municipality, or null for that of municipality.yaml.</param>
/// <param name="AsOf">Only what was published by then, or null for all.</param>
public sealed record RunOptions(StoreLocation Store, string Out, IReadOnlyList<string> Data, MunicipalityCode? Municipality = null, DateTimeOffset? AsOf = null)
{
    /// <summary>How long to wait for another writer of the store; not at all by default, which suits a person.</summary>
    public TimeSpan WriterPatience { get; init; }
}
