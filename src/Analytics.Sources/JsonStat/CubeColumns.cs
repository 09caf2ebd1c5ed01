using Analytics.Core.Columns;

namespace Analytics.Sources.JsonStat;

/// <summary>Turns a cube into columns. Every code column repeats a pattern, so it is written by runs and copies, with no arithmetic for each cell.</summary>
internal sealed class CubeColumns
{
    private readonly JsonStatDataset dataset;
    private readonly IReadOnlyList<Axis> axes;
    private readonly Axis? contents;
    private readonly List<string> units = [];
    private readonly int[] unitByCategory = [-1];
    private readonly long[] decimalsByCategory = [IntegerColumn.Null];
    private readonly string valueName;
    private readonly string statusName;
    private readonly string unitName;
    private readonly string decimalsName;

    public CubeColumns(JsonStatDataset dataset)
    {
        this.dataset = dataset;
        var built = new Axis[dataset.Dimensions.Count];
        long stride = 1;
        for (var d = built.Length - 1; d >= 0; d--)
        {
            var dimension = dataset.Dimensions[d];
            built[d] = new Axis(dimension, [.. dimension.Categories.Select(c => c.Code)], [.. Enumerable.Range(0, dimension.Categories.Count)], stride);
            stride *= dimension.Categories.Count;
        }

        axes = built;
        contents = built.FirstOrDefault(a => a.Dimension.Role == JsonStatRole.Metric && HasUnit(a)) ?? built.FirstOrDefault(HasUnit);
        if (contents is not null)
        {
            unitByCategory = [.. contents.Dimension.Categories.Select(c => UnitPosition(c.Unit))];
            decimalsByCategory = [.. contents.Dimension.Categories.Select(c => c.Decimals ?? IntegerColumn.Null)];
        }

        (valueName, statusName, unitName, decimalsName) = (FreeName("value"), FreeName("status"), FreeName("unit"), FreeName("decimals"));
    }

    public IEnumerable<ColumnBatch> Batches(int rowsPerBatch)
    {
        for (var start = 0L; start < dataset.CellCount; start += rowsPerBatch)
            yield return Batch((int)start, (int)Math.Min(rowsPerBatch, dataset.CellCount - start));
    }

    private ColumnBatch Batch(int start, int rows)
    {
        var columns = new Column[axes.Count + 4];
        for (var d = 0; d < axes.Count; d++)
        {
            var axis = axes[d];
            columns[d] = new CodeColumn(axis.Dimension.Id, axis.Codes, Repeat(axis.Identity, start, axis.Stride, rows));
        }

        var stride = contents?.Stride ?? 1;
        columns[^4] = new NumberColumn(valueName, dataset.Values.Slice(start, rows).ToArray());
        columns[^3] = new CodeColumn(statusName, dataset.Signs, Signs(start, rows));
        columns[^2] = new CodeColumn(unitName, units, Repeat(unitByCategory, start, stride, rows));
        columns[^1] = new IntegerColumn(decimalsName, Repeat(decimalsByCategory, start, stride, rows));
        return new ColumnBatch(columns);
    }

    private int[] Signs(int start, int rows)
    {
        if (!dataset.StatusPositions.IsEmpty)
            return dataset.StatusPositions.Slice(start, rows).ToArray();
        return Repeat<int>([-1], 0, 1, rows);
    }

    private static T[] Repeat<T>(ReadOnlySpan<T> byCategory, long start, long stride, int rows)
    {
        var target = GC.AllocateUninitializedArray<T>(rows);
        if (byCategory.Length == 1)
        {
            target.AsSpan().Fill(byCategory[0]);
            return target;
        }

        var period = stride * byCategory.Length;
        var category = (int)(start % period / stride);
        var left = stride - (start % stride);
        var filled = 0;
        var pattern = (int)Math.Min(rows, period);
        while (filled < pattern)
        {
            var run = (int)Math.Min(left, pattern - filled);
            target.AsSpan(filled, run).Fill(byCategory[category]);
            filled += run;
            left = stride;
            if (++category == byCategory.Length)
                category = 0;
        }

        while (filled < rows)
        {
            var copied = Math.Min(filled, rows - filled);
            target.AsSpan(0, copied).CopyTo(target.AsSpan(filled));
            filled += copied;
        }

        return target;
    }

    private static bool HasUnit(Axis axis) => axis.Dimension.Categories.Any(c => c.Unit is not null || c.Decimals is not null);

    private int UnitPosition(string? unit)
    {
        if (unit is null)
            return -1;
        var position = units.IndexOf(unit);
        if (position < 0)
        {
            position = units.Count;
            units.Add(unit);
        }

        return position;
    }

    private string FreeName(string name)
    {
        while (dataset.Dimensions.Any(d => string.Equals(d.Id, name, StringComparison.OrdinalIgnoreCase)))
            name += "_";
        return name;
    }

    private sealed record Axis(JsonStatDimension Dimension, string[] Codes, int[] Identity, long Stride);
}
