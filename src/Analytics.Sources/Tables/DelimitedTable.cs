using System.Globalization;
using Analytics.Core;
using Analytics.Core.Columns;
using CsvHelper;

namespace Analytics.Sources.Tables;

/// <summary>A delimited file that was opened: what it is, and its rows. Each enumeration reads it anew from memory.</summary>
public sealed class DelimitedTable
{
    private readonly DelimitedContent content;
    private readonly TableMapping mapping;
    private readonly string place;
    private readonly ColumnPlan plan;

    internal DelimitedTable(DelimitedContent content, TableMapping mapping, DelimitedOptions options, string place)
    {
        this.content = content;
        this.place = place;
        Shape = new DelimitedShape(content.Encoding, content.Delimiter, content.HadBom, ReadHeader()) { HeaderLine = content.HeaderLine, Footer = content.Footer };
        plan = ColumnPlan.Bind(mapping, Shape.Header, place);
        this.mapping = options.FindDecimalSign ? WithFoundSign(mapping) : mapping;
    }

    /// <summary>What the file turned out to be.</summary>
    public DelimitedShape Shape { get; private set; }

    /// <summary>
    /// The rows: the mapping's columns, each with its status column after it, then code and value of the unpivot, then the constants.
    /// A file with a header only has no batch.
    /// </summary>
    /// <param name="rowsPerBatch">Most rows in a batch, unless one line alone becomes more.</param>
    /// <exception cref="SourceFormatException">While enumerating: a line has too few or too many fields, broken quotes, or a field that is no number.</exception>
    public IEnumerable<ColumnBatch> ToBatches(int rowsPerBatch = 65_536)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rowsPerBatch, 1);
        return Enumerate(rowsPerBatch);
    }

    private IEnumerable<ColumnBatch> Enumerate(int rowsPerBatch)
    {
        using var csv = CreateReader();
        var capacity = (int)Math.Max(plan.RowsPerLine, Math.Min(rowsPerBatch, content.Lines * plan.RowsPerLine));
        var writer = new RowWriter(mapping, plan, capacity, place);
        var fields = new DelimitedFields(csv, place, content.HeaderLine - 1);
        while (Next(csv))
        {
            if (writer.Rows + plan.RowsPerLine > rowsPerBatch && writer.Rows > 0)
                yield return writer.Take();
            writer.Append(fields);
        }

        if (writer.Rows > 0)
            yield return writer.Take();
    }

    private TableMapping WithFoundSign(TableMapping stated)
    {
        var numbers = plan.Fields.Where((f, i) => f >= 0 && stated.Columns[i].Type is TableColumnType.Integer or TableColumnType.Number).Concat(plan.UnpivotFields).Distinct().ToArray();
        using var csv = CreateReader();
        var fields = new DelimitedFields(csv, place, content.HeaderLine - 1);
        var finder = new DecimalSignFinder(content.Delimiter);
        while (numbers.Length > 0 && !finder.IsCertain && Next(csv))
        {
            foreach (var field in numbers)
                finder.Note(fields, field);
        }

        Shape = Shape with { DecimalSign = finder.Sign() };
        var sign = Shape.DecimalSign ?? (finder.SawNorwegianSpaces ? ',' : '.');
        return stated with
        {
            Columns = [.. stated.Columns.Select(c => c with { DecimalSign = sign })],
            Unpivot = stated.Unpivot is { } unpivot ? unpivot with { DecimalSign = sign } : null,
        };
    }

    private string[] ReadHeader()
    {
        using var csv = CreateReader();
        try
        {
            csv.ReadHeader();
        }
        catch (CsvFormatException e)
        {
            throw Broken(e);
        }

        return [.. csv.Headers.ToArray().Select(h => h.Trim())];
    }

    private CsvReader CreateReader() => CsvReader.Create(content.Text, new CsvReaderOptions
    {
        Separator = content.Delimiter,
        TrimWhitespace = true,
        TrackLineNumbers = true,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
        MalformedData = CsvMalformedDataHandling.Throw,
    });

    private bool Next(CsvReader csv)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException e)
        {
            throw Broken(e);
        }
    }

    private SourceFormatException Broken(CsvFormatException e) => new(
        string.Create(CultureInfo.InvariantCulture, $"{place}, line {e.LineNumber + content.HeaderLine - 1}"),
        $"a line that does not fit ({e.Message.TrimEnd('.')})",
        Shape is null ? "a header with names" : string.Create(CultureInfo.InvariantCulture, $"{Shape.Header.Count} fields, as the header has, with quotes in pairs"),
        "Correct the line, or ask for the file again.",
        e);
}
