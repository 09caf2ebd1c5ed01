using System.Globalization;
using Analytics.Core;
using Analytics.Core.Columns;

namespace Analytics.Sources.Tables;

/// <summary>A sheet that was opened, with its rows in memory. Each enumeration reads them anew.</summary>
public sealed class WorkbookTable
{
    private readonly WorkbookSheet sheet;
    private readonly TableMapping mapping;
    private readonly WorkbookOptions options;
    private readonly ColumnPlan plan;

    internal WorkbookTable(WorkbookSheet sheet, TableMapping mapping, WorkbookOptions options)
    {
        this.sheet = sheet;
        this.mapping = mapping;
        this.options = options;
        HeaderLine = options.FindHeader ? FindHeader() : mapping.HeaderLine;
        if (HeaderLine > sheet.Rows.Count)
        {
            throw new SourceFormatException(
                sheet.Place,
                string.Create(CultureInfo.InvariantCulture, $"{sheet.Rows.Count} rows"),
                string.Create(CultureInfo.InvariantCulture, $"a header on row {HeaderLine}, as the mapping says"),
                "Compare the sheet with the source's mapping.");
        }

        Header = sheet.Header(HeaderLine - 1, options.HeaderRows);
        plan = ColumnPlan.Bind(mapping, Header, sheet.Place);
    }

    /// <summary>The sheet's name.</summary>
    public string Sheet => sheet.Name;

    /// <summary>The row on which the header stands, counted from 1.</summary>
    public int HeaderLine { get; }

    /// <summary>The header's names, trimmed, from column A on.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>Where the table was found, such as "sheet Tall, header on row 3".</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"sheet {Sheet}, header on row {HeaderLine}{(options.HeaderRows > 1 ? $"-{HeaderLine + options.HeaderRows - 1}" : "")}{(options.Range is { } range ? $", cells {range}" : "")}");

    /// <summary>The sheet's text cells, from the top, also those outside the table.</summary>
    public IEnumerable<string> Texts => sheet.Texts;

    /// <summary>
    /// The rows: the mapping's columns, each with its status column after it, then code and value of the unpivot, then the constants.
    /// Rows that are blank in all of the mapping's columns are skipped; a sheet with a header only has no batch.
    /// </summary>
    /// <param name="rowsPerBatch">Most rows in a batch, unless one sheet row alone becomes more.</param>
    /// <exception cref="SourceFormatException">While enumerating: a cell holds an error such as #REF!, or does not fit its column.</exception>
    public IEnumerable<ColumnBatch> ToBatches(int rowsPerBatch = 65_536)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rowsPerBatch, 1);
        return Enumerate(rowsPerBatch);
    }

    /// <summary>The first row under the header, counted from 0.</summary>
    private int FirstRow => HeaderLine + options.HeaderRows - 1;

    private IEnumerable<ColumnBatch> Enumerate(int rowsPerBatch)
    {
        var most = (long)Math.Max(0, sheet.Rows.Count - FirstRow) * plan.RowsPerLine;
        var writer = new RowWriter(mapping, plan, (int)Math.Max(plan.RowsPerLine, Math.Min(rowsPerBatch, most)), sheet.Place);
        var fields = new WorkbookFields(sheet, Header, mapping, plan);
        for (var row = FirstRow; row < sheet.Rows.Count; row++)
        {
            if (!fields.MoveTo(row))
            {
                if (options.EndAtBlankRow)
                    break;
                continue;
            }

            if (writer.Rows + plan.RowsPerLine > rowsPerBatch && writer.Rows > 0)
                yield return writer.Take();
            writer.Append(fields);
        }

        if (writer.Rows > 0)
            yield return writer.Take();
    }

    private int FindHeader()
    {
        var required = mapping.Columns.Where(c => c.Required).ToArray();
        var names = (required.Length > 0 ? required : [.. mapping.Columns]).Select(c => c.Source.Trim()).ToArray();
        for (var row = mapping.HeaderLine - 1; row < sheet.Rows.Count; row++)
        {
            var header = sheet.Header(row, options.HeaderRows).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (names.All(header.Contains))
                return row + 1;
        }

        throw new SourceFormatException(
            sheet.Place,
            string.Create(CultureInfo.InvariantCulture, $"no header from row {mapping.HeaderLine} on"),
            $"a row with {string.Join(", ", names.Select(n => $"\"{n}\""))}",
            "Compare the sheet with the source's mapping; a new edition may have renamed columns.");
    }
}
