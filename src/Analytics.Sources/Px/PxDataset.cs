using Analytics.Core;
using Analytics.Core.Columns;
using Analytics.Sources.JsonStat;

namespace Analytics.Sources.Px;

/// <summary>One PC-Axis table: its description and its cells, row-major with the last heading variable running fastest.</summary>
public sealed class PxDataset
{
    private readonly JsonStatDataset cube;

    internal PxDataset(IReadOnlyList<PxDimension> dimensions, string? unit, int? decimals, CellValues values, CellSigns? signs)
    {
        Dimensions = dimensions;
        Unit = unit;
        Decimals = decimals;
        cube = new JsonStatDataset([.. WithUnits(dimensions, unit, decimals)], values.Numbers.Length, values, signs);
    }

    /// <summary>The table's short name from <c>MATRIX</c>, or null.</summary>
    public string? Matrix { get; init; }

    /// <summary>The table's id from <c>TABLEID</c> (<c>14216</c>), or null: older files have a matrix only.</summary>
    public string? TableId { get; init; }

    /// <summary>The title, else the description, else the contents; null where the file has none of them.</summary>
    public string? Title { get; init; }

    /// <summary>Who publishes, or null.</summary>
    public string? Source { get; init; }

    /// <summary>When the source says that the figures were updated, the newest where each contents has its own time; null where no such time is said.</summary>
    /// <remarks>The format has the producer's local time without a zone. It is taken as Oslo time, which is right for SSB, SCB and Statistics Denmark; Finland is an hour ahead.</remarks>
    public DateTimeOffset? LastUpdated { get; init; }

    /// <summary>The notes of the whole table, the mandatory ones first, with # as line break.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The unit of the whole table, or null; a contents' own unit stands with its category.</summary>
    public string? Unit { get; }

    /// <summary>Number of decimals shown in the whole table, or null; a category's own number stands with it.</summary>
    public int? Decimals { get; }

    /// <summary>The variables: those of the stub, then those of the heading.</summary>
    public IReadOnlyList<PxDimension> Dimensions { get; }

    /// <summary>Number of cells: the product of the dimensions.</summary>
    public long CellCount => cube.CellCount;

    /// <summary>The numbers by position, NaN where a sign stands.</summary>
    public ReadOnlySpan<double> Values => cube.Values;

    /// <summary>The cell at a position.</summary>
    /// <param name="position">0 to <see cref="CellCount"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such cell.</exception>
    public Measure this[int position] => cube[position];

    /// <summary>The sign that the source shows in a cell, or null. The dots that stand in the file are not it: see <see cref="PxReader"/>.</summary>
    /// <param name="position">0 to <see cref="CellCount"/> - 1.</param>
    public string? StatusSign(int position) => cube.StatusSign(position);

    /// <summary>
    /// The cells as rows, in the columns that <see cref="JsonStatDataset.ToBatches"/> has: a code column for each dimension, then <c>value</c>, <c>status</c>,
    /// <c>unit</c> and <c>decimals</c> (of the row's contents, else of the table).
    /// </summary>
    /// <param name="rowsPerBatch">Most rows in a batch.</param>
    public IEnumerable<ColumnBatch> ToBatches(int rowsPerBatch = 65_536) => cube.ToBatches(rowsPerBatch);

    /// <summary>The columns take unit and decimals from one dimension: the contents, else the one with a precision, else any, with what holds for the table.</summary>
    private static IEnumerable<JsonStatDimension> WithUnits(IReadOnlyList<PxDimension> dimensions, string? unit, int? decimals)
    {
        var measure = dimensions.FirstOrDefault(d => d.Role == PxRole.Contents)
            ?? dimensions.FirstOrDefault(d => d.Categories.Any(c => c.Decimals is not null))
            ?? dimensions[0];
        return dimensions.Select(d => new JsonStatDimension(d.Code, d.Label, d == measure ? JsonStatRole.Metric : JsonStatRole.None,
        [
            .. d.Categories.Select(c => d == measure
                ? new JsonStatCategory(c.Code, c.Label) { Unit = c.Unit ?? unit, Decimals = c.Decimals ?? decimals }
                : new JsonStatCategory(c.Code, c.Label)),
        ]));
    }
}
