using System.IO.Compression;
using Analytics.Core;
using Analytics.Core.Columns;
using Analytics.Pipeline.Configuration;
using Analytics.Sources.Tables;

namespace Analytics.Pipeline.Ingestion;

/// <summary>Turns one delimited file or workbook into the rows of its source's dataset.</summary>
internal static class DelimitedIngestion
{
    public static IncomingRows Read(DataFile file, SourceDefinition source)
    {
        var (batches, origin) = source.Format == SourceFormat.Excel ? Sheet(file, source) : Lines(file, source);
        return new IncomingRows(RefuseNone(batches, file.Path).Select(b => WithOrigin(b, origin)), Published(source), null, origin);
    }

    private static (IEnumerable<ColumnBatch> Batches, string Origin) Lines(DataFile file, SourceDefinition source)
    {
        var text = Unpacked(file);
        return (DelimitedReader.Read(new MemoryStream(text), Mapping(source), file.Path), Origin.OfText(text));
    }

    private static (IEnumerable<ColumnBatch> Batches, string Origin) Sheet(DataFile file, SourceDefinition source)
    {
        var options = new WorkbookOptions { Sheet = source.Sheet, FindHeader = source.HeaderLine is null };
        var table = WorkbookReader.Open(new MemoryStream(file.Bytes), Mapping(source), file.Path, options);
        return (table.ToBatches(), Origin.OfTexts(table.Texts));
    }

    /// <summary>A file that has lost its rows must not take the place of one that had them.</summary>
    private static IEnumerable<ColumnBatch> RefuseNone(IEnumerable<ColumnBatch> batches, string place)
    {
        var any = false;
        foreach (var batch in batches)
        {
            any = true;
            yield return batch;
        }

        if (!any)
            throw new SourceFormatException(place, "there is a header and no row", "at least one row", "Export the file again, or take it out of the folder.");
    }

    private static byte[] Unpacked(DataFile file)
    {
        if (!file.Path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            return file.Bytes;
        try
        {
            using var packed = new GZipStream(new MemoryStream(file.Bytes), CompressionMode.Decompress);
            using var text = new MemoryStream();
            packed.CopyTo(text);
            return text.ToArray();
        }
        catch (InvalidDataException e)
        {
            throw new SourceFormatException(file.Path, "the file is not whole gzip", "a gzip file as it was downloaded", "Download it again.", e);
        }
    }

    private static TableMapping Mapping(SourceDefinition source) => new([.. source.Columns.Select(c => new TableColumn(c.From, c.To, Type(c.Type)) { Required = c.Required, Digits = c.Digits })])
    {
        HeaderLine = source.HeaderLine ?? 1,
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
