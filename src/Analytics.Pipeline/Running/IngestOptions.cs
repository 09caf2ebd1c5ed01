using Analytics.Pipeline.Live;
using Analytics.Store;

namespace Analytics.Pipeline.Running;

/// <summary>What to bring into the store, and from where.</summary>
/// <param name="Store">The store.</param>
/// <param name="Data">Folders of saved answers; not read when live.</param>
/// <param name="Sources">Names or table ids of the sources; empty for all.</param>
/// <param name="IsLive">Whether the statistics bank is asked.</param>
/// <param name="Years">Years to ask for instead of those of the source files; null for theirs.</param>
/// <param name="Server">A server that stands in for SSB; null for the addresses of services.yaml.</param>
public sealed record IngestOptions(StoreLocation Store, IReadOnlyList<string> Data, IReadOnlyList<string> Sources, bool IsLive, YearSpan? Years = null, Uri? Server = null)
{
    /// <summary>How long to wait for another writer of the store; not at all by default, which suits a person.</summary>
    public TimeSpan WriterPatience { get; init; }
}
