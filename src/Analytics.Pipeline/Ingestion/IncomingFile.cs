using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Contracts;
using Analytics.Store;

namespace Analytics.Pipeline.Ingestion;

/// <summary>A file that was read and written, and is not yet published.</summary>
/// <param name="Path">The file, for people; its bytes are in the landing, and not held.</param>
/// <param name="Source">Its source.</param>
/// <param name="Parts">Its parts, in the order of the rows.</param>
/// <param name="Step">What is remembered, so that it is not read again.</param>
internal sealed record IncomingFile(string Path, SourceDefinition Source, IReadOnlyList<PartRegistration> Parts, StepRecord Step)
{
    /// <summary>What of the file did not fit the source's schema.</summary>
    public SchemaLog Schema { get; init; } = new(BadValues: null);

    /// <summary>SHA-256 of its bytes.</summary>
    public string Hash => Parts[0].LandedHash ?? "";

    public DateTimeOffset? Published => Parts[0].SourceUpdated;
}
