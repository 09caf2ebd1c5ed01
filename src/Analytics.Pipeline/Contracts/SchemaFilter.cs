using Analytics.Core.Columns;
using Analytics.Pipeline.Configuration;

namespace Analytics.Pipeline.Contracts;

/// <summary>Leaves out what a contract's modes say is to be left out, while the rows pass by.</summary>
internal static class SchemaFilter
{
    private const string Value = "value";

    /// <summary>The batches without codes that are not allowed, where the mode for codes discards.</summary>
    public static IEnumerable<ColumnBatch> Codes(IEnumerable<ColumnBatch> batches, SourceDefinition source, SchemaLog log)
    {
        var contract = source.Contract;
        return contract.Schema.Codes is SchemaMode.DiscardRow or SchemaMode.DiscardValue && contract.Allowed.Count > 0
            ? batches.Select(b => contract.Allowed.Aggregate(b, (batch, set) => Codes(batch, set, contract.Schema.Codes.Value, source.IsCube, log)))
            : batches;
    }

    /// <summary>The batches without the rows that have something in a column that nobody knows, and without those columns.</summary>
    public static IEnumerable<ColumnBatch> UnknownColumns(IEnumerable<ColumnBatch> batches, IReadOnlySet<string> unknown, SchemaLog log)
    {
        foreach (var batch in batches)
        {
            var extra = batch.Columns.OfType<CodeColumn>().Where(c => unknown.Contains(c.Name)).ToList();
            var keep = new bool[batch.Rows];
            for (var row = 0; row < keep.Length; row++)
                keep[row] = extra.TrueForAll(c => c.Positions[row] < 0);
            log.RowsOfUnknownColumns += keep.Count(k => !k);
            yield return Rows([.. batch.Columns.Except(extra)], keep);
        }
    }

    private static ColumnBatch Codes(ColumnBatch batch, CodeSet set, SchemaMode mode, bool isCube, SchemaLog log)
    {
        if (batch.Columns.FirstOrDefault(c => c.Name == set.Column) is not CodeColumn column)
            return batch;
        var allowed = column.Codes.Select(set.Contains).ToArray();
        if (!allowed.Contains(false))
            return batch;
        var counts = new long[allowed.Length];
        var keep = new bool[batch.Rows];
        for (var row = 0; row < keep.Length; row++)
        {
            var position = column.Positions[row];
            keep[row] = position < 0 || allowed[position];
            if (!keep[row])
                counts[position]++;
        }

        for (var i = 0; i < counts.Length; i++)
            log.AddCode(set.Column, column.Codes[i], counts[i]);
        if (counts.Sum() == 0)
            return batch;
        return mode == SchemaMode.DiscardRow ? Rows(batch.Columns, keep) : new ColumnBatch([.. batch.Columns.Select(c => Emptied(c, isCube ? Value : set.Column, keep))]);
    }

    /// <summary>The column with nothing in the rows that are not kept; of a cube that is the value, since a cell without its code is no cell.</summary>
    private static Column Emptied(Column column, string name, bool[] keep) => column switch
    {
        _ when column.Name != name => column,
        NumberColumn numbers => new NumberColumn(name, [.. numbers.Values.ToArray().Select((v, i) => keep[i] ? v : double.NaN)]),
        IntegerColumn numbers => new IntegerColumn(name, [.. numbers.Values.ToArray().Select((v, i) => keep[i] ? v : IntegerColumn.Null)]),
        CodeColumn codes => new CodeColumn(name, codes.Codes, [.. codes.Positions.ToArray().Select((p, i) => keep[i] ? p : -1)]),
        _ => column,
    };

    private static ColumnBatch Rows(IReadOnlyList<Column> columns, bool[] keep) => new([.. columns.Select(c => Rows(c, keep))]);

    private static Column Rows(Column column, bool[] keep) => column switch
    {
        NumberColumn numbers => new NumberColumn(column.Name, Kept(numbers.Values, keep)),
        IntegerColumn numbers => new IntegerColumn(column.Name, Kept(numbers.Values, keep)),
        CodeColumn codes => new CodeColumn(column.Name, codes.Codes, Kept(codes.Positions, keep)),
        TextColumn texts => new TextColumn(column.Name, Kept(texts.Values, keep)),
        _ => throw new ArgumentException($"Column {column.Name} is of a kind that cannot be filtered.", nameof(column)),
    };

    private static T[] Kept<T>(ReadOnlySpan<T> values, bool[] keep)
    {
        var kept = new T[keep.Count(k => k)];
        var n = 0;
        for (var row = 0; row < keep.Length; row++)
        {
            if (keep[row])
                kept[n++] = values[row];
        }

        return kept;
    }
}
