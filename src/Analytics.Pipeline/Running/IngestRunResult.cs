using Analytics.Pipeline.Ingestion;
using Analytics.Pipeline.Live;

namespace Analytics.Pipeline.Running;

/// <summary>What an ingestion did.</summary>
/// <param name="Files">What was read from folders.</param>
/// <param name="Live">What came of each source that was asked for; empty when not live.</param>
/// <param name="Marts">Marts that were made again.</param>
public sealed record IngestRunResult(IngestResult Files, IReadOnlyList<LiveSourceResult> Live, int Marts);
