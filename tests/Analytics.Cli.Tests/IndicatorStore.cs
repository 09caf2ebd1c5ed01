using Analytics.Testing;

namespace Analytics.Cli.Tests;

/// <summary>A store with the samples' KOSTRA tables of June, read in once for all tests of a class.</summary>
public sealed class IndicatorStore : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>Reads the samples in.</summary>
    public IndicatorStore() => SampleStore.Ingest(Store, RepositoryFolder.Combine("data-samples", "ssb", "2026-06"));

    /// <summary>The store's folder.</summary>
    public string Store => folder.Combine("store");

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();
}
