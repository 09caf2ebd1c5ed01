using Analytics.Core.Columns;

namespace Analytics.Pipeline.Ingestion;

/// <summary>Gives every table's cells the same columns, whatever its dimensions: region, period, contents_code and cell.</summary>
internal sealed class KostraCells
{
    private const string Contents = "ContentsCode";
    private const string Time = "Tid";
    private readonly string table;
    private readonly string regionDimension;
    private readonly IReadOnlyList<string> regionNames;
    private readonly string origin;
    private readonly IReadOnlyList<string> others;
    private IReadOnlyList<string>? cells;

    /// <param name="table">The table's id.</param>
    /// <param name="regionDimension">The dimension that is the region.</param>
    /// <param name="regionNames">Names of the regions, in the order of the dimension's codes.</param>
    /// <param name="dimensions">All dimension ids of the answer.</param>
    /// <param name="origin">"fictional" or "real": invented figures never stand in one series with real ones.</param>
    public KostraCells(string table, string regionDimension, IReadOnlyList<string> regionNames, IEnumerable<string> dimensions, string origin)
    {
        this.table = table;
        this.regionDimension = regionDimension;
        this.regionNames = regionNames;
        this.origin = origin;
        others = [.. dimensions.Where(d => d != regionDimension && d is not (Contents or Time)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The batch with the common columns in front of its own dimensions.</summary>
    public ColumnBatch Extend(ColumnBatch batch)
    {
        var byName = batch.Columns.ToDictionary(c => c.Name, StringComparer.Ordinal);
        var region = (CodeColumn)byName[regionDimension];
        return new ColumnBatch(
        [
            CodeColumn.Constant("source_table", table, batch.Rows),
            region.As("region"),
            region.As("region_name", regionNames),
            ((CodeColumn)byName[Time]).As("period"),
            ((CodeColumn)byName[Contents]).As("contents_code"),
            Cell([.. others.Select(o => (CodeColumn)byName[o])], batch.Rows),
            .. batch.Columns.Where(c => c.Name != regionDimension && c.Name is not (Contents or Time)),
            CodeColumn.Constant("origin", origin, batch.Rows),
        ]);
    }

    private CodeColumn Cell(IReadOnlyList<CodeColumn> columns, int rows)
    {
        cells ??= Combine(columns);
        var positions = new int[rows];
        foreach (var column in columns)
        {
            var own = column.Positions;
            for (var row = 0; row < rows; row++)
                positions[row] = (positions[row] * column.Codes.Count) + own[row];
        }

        return new CodeColumn("cell", cells, positions);
    }

    private static IReadOnlyList<string> Combine(IReadOnlyList<CodeColumn> columns)
    {
        IEnumerable<string> combined = [""];
        foreach (var column in columns)
            combined = combined.SelectMany(left => column.Codes.Select(code => left.Length == 0 ? $"{column.Name}={code}" : $"{left}, {column.Name}={code}"));
        return [.. combined];
    }
}
