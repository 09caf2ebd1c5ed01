using System.Text.RegularExpressions;
using Analytics.Core.Columns;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Contracts;
using Analytics.Sources.Tables;

namespace Analytics.Pipeline.Ingestion;

/// <summary>How one file of a delimited or sheet source is read, and what of it the source's file does not know.</summary>
internal sealed class TableSchema
{
    /// <summary>Names that rows have from elsewhere; a file's own column of such a name gets an underscore at its end.</summary>
    private static readonly HashSet<string> Taken = new(["origin", "vintage", "published_at", "retrieved_at", "content_hash"], StringComparer.OrdinalIgnoreCase);

    private readonly SourceDefinition source;
    private HashSet<string> extra = [];

    public TableSchema(SourceDefinition source)
    {
        this.source = source;
        Log = new SchemaLog(source.Contract.Schema.Types switch
        {
            SchemaMode.Evolve => new BadValues(BadValueMode.KeepText),
            SchemaMode.DiscardRow => new BadValues(BadValueMode.DiscardRow),
            SchemaMode.DiscardValue => new BadValues(BadValueMode.DiscardValue),
            _ => null,
        });
        var layout = source.Layout;
        Mapping = new([.. source.Columns.Select(c => Column(c, layout))])
        {
            Delimiter = layout.Delimiter,
            Encoding = layout.Encoding,
            HeaderLine = layout.HeaderLine ?? 1,
            Constants = source.Constants,
            Unpivot = source.Unpivot is { } unpivot
                ? new UnpivotMapping(unpivot.Columns, unpivot.Name, unpivot.Value) { StatusColumn = unpivot.Status, Missing = unpivot.Missing, DecimalSign = layout.DecimalSign ?? '.' }
                : null,
            BadValues = Log.BadValues,
        };
    }

    public TableMapping Mapping { get; }

    public SchemaLog Log { get; }

    /// <summary>Notes the columns that are unknown; where their content matters, the mapping that reads them too, as codes.</summary>
    public TableMapping? Extend(IReadOnlyList<string> header)
    {
        var known = source.Columns.Select(c => c.From.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var pattern = source.Unpivot is { } unpivot ? new Regex(unpivot.Columns) : null;
        Log.UnknownColumns = [.. header.Where(h => h.Length > 0 && !known.Contains(h) && pattern?.IsMatch(h) != true).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (Log.UnknownColumns.Count == 0 || source.Contract.Schema.Columns is not (SchemaMode.Evolve or SchemaMode.DiscardRow))
            return null;
        var names = new HashSet<string>(Taken.Concat(source.Columns.Select(c => c.To)).Concat(source.Unpivot is { } u ? [.. u.CodeColumns, u.Value] : []), StringComparer.OrdinalIgnoreCase);
        var columns = new List<TableColumn>();
        foreach (var unknown in Log.UnknownColumns)
        {
            var name = unknown;
            while (!names.Add(name))
                name += "_";
            columns.Add(new TableColumn(unknown, name, TableColumnType.Code));
        }

        extra = columns.Select(c => c.Target).ToHashSet(StringComparer.Ordinal);
        return Mapping with { Columns = [.. Mapping.Columns, .. columns] };
    }

    public IEnumerable<ColumnBatch> Filter(IEnumerable<ColumnBatch> batches) =>
        extra.Count > 0 && source.Contract.Schema.Columns == SchemaMode.DiscardRow ? SchemaFilter.UnknownColumns(batches, extra, Log) : batches;

    private static TableColumn Column(ColumnDefinition column, TableLayout layout) => new(column.From, column.To, Type(column.Type))
    {
        Required = column.Required,
        Digits = column.Digits,
        Extract = column.Extract,
        StatusColumn = column.Status,
        Missing = column.Missing,
        DecimalSign = layout.DecimalSign ?? '.',
    };

    private static TableColumnType Type(ColumnType type) => type switch
    {
        ColumnType.Text => TableColumnType.Text,
        ColumnType.Code => TableColumnType.Code,
        ColumnType.Date => TableColumnType.Date,
        ColumnType.Integer => TableColumnType.Integer,
        _ => TableColumnType.Number,
    };
}
