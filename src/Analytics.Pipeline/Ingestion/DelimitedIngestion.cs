using Analytics.Core.Columns;
using Analytics.Pipeline.Configuration;
using Analytics.Sources.Tables;

namespace Analytics.Pipeline.Ingestion;

/// <summary>Turns one delimited file into the rows of its source's dataset.</summary>
internal static class DelimitedIngestion
{
    public static IncomingRows Read(byte[] text, SourceDefinition source, string place)
    {
        var table = DelimitedReader.Open(new MemoryStream(text), Mapping(source), place);
        var origin = Origin.OfText(text);
        return new IncomingRows(table.ToBatches().Select(b => WithOrigin(b, origin)), Published(source), null, origin);
    }

    private static TableMapping Mapping(SourceDefinition source) => new([.. source.Columns.Select(c => new TableColumn(c.From, c.To, Type(c.Type)) { Required = c.Required })])
    {
        Unpivot = source.Unpivot is { } unpivot ? new UnpivotMapping(unpivot.Columns, unpivot.Name, unpivot.Value) : null,
    };

    private static DateTimeOffset? Published(SourceDefinition source) =>
        source.Published is { } date ? new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;

    private static ColumnBatch WithOrigin(ColumnBatch batch, string origin) => new([.. batch.Columns, CodeColumn.Constant("origin", origin, batch.Rows)]);

    private static TableColumnType Type(ColumnType type) => type switch
    {
        ColumnType.Text => TableColumnType.Text,
        ColumnType.Code => TableColumnType.Code,
        ColumnType.Integer => TableColumnType.Integer,
        _ => TableColumnType.Number,
    };
}
