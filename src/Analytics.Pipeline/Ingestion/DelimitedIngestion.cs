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
        var (batches, origin, shape) = source.Format == SourceFormat.Excel ? Sheet(file, source) : Lines(file, source);
        return new IncomingRows(RefuseNone(batches, file.Path).Select(b => WithOrigin(b, origin)), Published(source), null, origin) { Shape = shape };
    }

    private static (IEnumerable<ColumnBatch> Batches, string Origin, string Shape) Lines(DataFile file, SourceDefinition source)
    {
        var text = Unpacked(file);
        var options = new DelimitedOptions { FindHeader = source.Layout.HeaderLine is null, FindDecimalSign = source.Layout.DecimalSign is null, FooterLines = source.Layout.FooterLines };
        var table = DelimitedReader.Open(new MemoryStream(text), Mapping(source), file.Path, options);
        return (table.ToBatches(), Origin.OfText(text), table.Shape.ToString());
    }

    private static (IEnumerable<ColumnBatch> Batches, string Origin, string Shape) Sheet(DataFile file, SourceDefinition source)
    {
        var options = new WorkbookOptions { Sheet = source.Layout.Sheet, Range = source.Layout.Range, HeaderRows = source.Layout.HeaderRows, FindHeader = source.Layout.HeaderLine is null };
        var table = WorkbookReader.Open(new MemoryStream(file.Bytes), Mapping(source), file.Path, options);
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

    private static TableMapping Mapping(SourceDefinition source) => new([.. source.Columns.Select(c => Column(c, source.Layout))])
    {
        Delimiter = source.Layout.Delimiter,
        Encoding = source.Layout.Encoding,
        HeaderLine = source.Layout.HeaderLine ?? 1,
        Constants = source.Constants,
        Unpivot = source.Unpivot is { } unpivot
            ? new UnpivotMapping(unpivot.Columns, unpivot.Name, unpivot.Value) { StatusColumn = unpivot.Status, Missing = unpivot.Missing, DecimalSign = source.Layout.DecimalSign ?? '.' }
            : null,
    };

    private static TableColumn Column(ColumnDefinition column, TableLayout layout) => new(column.From, column.To, Type(column.Type))
    {
        Required = column.Required,
        Digits = column.Digits,
        Extract = column.Extract,
        StatusColumn = column.Status,
        Missing = column.Missing,
        DecimalSign = layout.DecimalSign ?? '.',
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
