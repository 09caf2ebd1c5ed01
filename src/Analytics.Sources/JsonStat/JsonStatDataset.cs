using Analytics.Core;
using Analytics.Core.Columns;

namespace Analytics.Sources.JsonStat;

/// <summary>One JSON-stat cube: its description and its cells, row-major with the last dimension running fastest.</summary>
public sealed class JsonStatDataset
{
    private readonly double[] values;
    private readonly int[]? statuses;

    internal JsonStatDataset(IReadOnlyList<JsonStatDimension> dimensions, long cellCount, CellValues values, CellSigns? signs)
    {
        Dimensions = dimensions;
        Size = [.. dimensions.Select(d => d.Categories.Count)];
        CellCount = cellCount;
        IsMetadataOnly = values.IsEmpty;
        this.values = values.Numbers;
        statuses = values.IsEmpty ? null : signs?.Positions;
        Signs = signs?.Signs ?? [];
    }

    /// <summary>The JSON-stat version that the document states, or null: 1.x states none.</summary>
    public string? Version { get; init; }

    /// <summary>The title, or null.</summary>
    public string? Label { get; init; }

    /// <summary>Who publishes, or null.</summary>
    public string? Source { get; init; }

    /// <summary>When the source says it was updated, or null where nothing or no ISO 8601 time is said. At SSB this is the release in UTC, and may lie ahead of the retrieval.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>The table's id from <c>extension.px.tableid</c>, else the five digits that start the label (<c>13542: …</c>), else null.</summary>
    public string? TableId { get; init; }

    /// <summary>Whether the table is no longer kept up; null where nothing is said.</summary>
    public bool? Discontinued { get; init; }

    /// <summary>The notes of the whole table.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The dimensions in the order of <c>id</c>.</summary>
    public IReadOnlyList<JsonStatDimension> Dimensions { get; }

    /// <summary>Number of categories of each dimension.</summary>
    public IReadOnlyList<int> Size { get; }

    /// <summary>Number of cells of the full cube, also in a metadata answer, which holds none of them.</summary>
    public long CellCount { get; }

    /// <summary>Whether the document describes the cube and holds no cell of it (<c>"value": []</c>).</summary>
    public bool IsMetadataOnly { get; }

    /// <summary>The numbers by position, NaN for null; empty in a metadata answer.</summary>
    public ReadOnlySpan<double> Values => values.AsSpan(0, IsMetadataOnly ? 0 : (int)CellCount);

    /// <summary>The distinct status signs as sent, to which <see cref="StatusPositions"/> points.</summary>
    public IReadOnlyList<string> Signs { get; }

    /// <summary>For each cell a position in <see cref="Signs"/> or -1; empty where no cell has a sign.</summary>
    public ReadOnlySpan<int> StatusPositions => statuses;

    /// <summary>The cell at a position. A cell can have a value and a sign.</summary>
    /// <param name="position">0 to <see cref="CellCount"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such cell, or a metadata answer.</exception>
    public Measure this[int position]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(position);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(position, Values.Length);
            var value = values[position];
            var hasValue = !double.IsNaN(value);
            return new Measure(hasValue ? value : null, CellStatusSigns.Parse(StatusSign(position), hasValue));
        }
    }

    /// <summary>The status sign of a cell as sent, or null.</summary>
    /// <param name="position">0 to <see cref="CellCount"/> - 1.</param>
    public string? StatusSign(int position) => statuses is not null && statuses[position] is var p and >= 0 ? Signs[p] : null;

    /// <summary>
    /// The cells as rows: a code column for each dimension, then <c>value</c>, <c>status</c> (the sign as sent), <c>unit</c> and <c>decimals</c>
    /// (of the row's contents). Where a dimension is itself called so, as Eurostat's <c>unit</c> is, the latter column gets an underscore at its end.
    /// Cells without value and sign are rows too; a metadata answer has no batch.
    /// </summary>
    /// <param name="rowsPerBatch">Most rows in a batch.</param>
    public IEnumerable<ColumnBatch> ToBatches(int rowsPerBatch = 65_536)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rowsPerBatch, 1);
        return IsMetadataOnly ? [] : new CubeColumns(this).Batches(rowsPerBatch);
    }
}
