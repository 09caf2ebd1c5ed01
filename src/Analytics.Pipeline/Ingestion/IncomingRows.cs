using Analytics.Core.Columns;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Contracts;

namespace Analytics.Pipeline.Ingestion;

/// <summary>Rows on their way into the store, read as they are written.</summary>
/// <param name="Batches">The rows.</param>
/// <param name="Published">The source's own time of publication, or null.</param>
/// <param name="Period">First and last period, for people, or null.</param>
/// <param name="Origin">Whether the figures are real or invented.</param>
internal sealed record IncomingRows(IEnumerable<ColumnBatch> Batches, DateTimeOffset? Published, string? Period, string Origin)
{
    /// <summary>What of the file did not fit the source's schema; complete when the rows have been read.</summary>
    public SchemaLog Schema { get; init; } = new(BadValues: null);

    /// <summary>The rows as the source's contract lets them in.</summary>
    public IEnumerable<ColumnBatch> Filtered(SourceDefinition source) => SchemaFilter.Codes(Batches, source, Schema);

    /// <summary>What the file turned out to be where its source does not say, or null.</summary>
    public string? Shape { get; init; }
}
