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
        var schema = new TableSchema(source);
        var (batches, origin, shape) = source.Format == SourceFormat.Excel ? Sheet(file, schema, source) : Lines(file, schema, source);
        return new IncomingRows(schema.Filter(RefuseNone(batches, file.Path)).Select(b => WithOrigin(b, origin)), Published(source), null, origin) { Schema = schema.Log, Shape = shape };
    }

    private static (IEnumerable<ColumnBatch> Batches, string Origin, string Shape) Lines(DataFile file, TableSchema schema, SourceDefinition source)
    {
        var text = Unpacked(file);
        var options = new DelimitedOptions { FindHeader = source.Layout.HeaderLine is null, FindDecimalSign = source.Layout.DecimalSign is null, FooterLines = source.Layout.FooterLines };
        var table = DelimitedReader.Open(new MemoryStream(text), schema.Mapping, file.Path, options);
        if (schema.Extend(table.Shape.Header) is { } extended)
            table = DelimitedReader.Open(new MemoryStream(text), extended, file.Path, options);
        return (table.ToBatches(), Origin.OfText(text), table.Shape.ToString());
    }

    private static (IEnumerable<ColumnBatch> Batches, string Origin, string Shape) Sheet(DataFile file, TableSchema schema, SourceDefinition source)
    {
        var options = new WorkbookOptions { Sheet = source.Layout.Sheet, Range = source.Layout.Range, HeaderRows = source.Layout.HeaderRows, FindHeader = source.Layout.HeaderLine is null };
        var table = WorkbookReader.Open(new MemoryStream(file.Bytes), schema.Mapping, file.Path, options);
        if (schema.Extend(table.Header) is { } extended)
            table = WorkbookReader.Open(new MemoryStream(file.Bytes), extended, file.Path, options);
        return (table.ToBatches(), Origin.OfTexts(table.Texts), table.ToString());
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

    private static DateTimeOffset? Published(SourceDefinition source) =>
        source.Published is { } date ? new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;

    private static ColumnBatch WithOrigin(ColumnBatch batch, string origin) => new([.. batch.Columns, CodeColumn.Constant("origin", origin, batch.Rows)]);
}
