using Analytics.Core;
using Analytics.Core.Columns;

namespace Analytics.Sources.Tables;

/// <summary>
/// Reads a sheet of an Excel workbook (xlsx or xls) into columns, by the same mapping as <see cref="DelimitedReader"/>; its delimiter and encoding do not count here.
/// Stored numbers are taken as they are, whatever the column's decimal sign; formulas count with their last calculated value; dates and times become ISO text in codes and texts.
/// Merged cells are filled in the header, in codes and in texts; in numbers only the first cell counts, so that nothing is counted twice.
/// Cells with an error such as #REF! are refused, in xlsx as in xls of Excel 5 and later.
/// </summary>
public static class WorkbookReader
{
    /// <summary>Reads a sheet's rows.</summary>
    /// <param name="stream">Read to its end at once, and left open.</param>
    /// <param name="mapping">Which columns to take, and how.</param>
    /// <param name="place">What the stream is called in an error: a file or an address.</param>
    /// <param name="options">Which sheet, and where in it; null means the only sheet.</param>
    /// <exception cref="SourceFormatException">Here: the file is no workbook, needs a password, or lacks the sheet or a column. While enumerating: a cell does not fit.</exception>
    /// <exception cref="ConfigurationException">The mapping contradicts itself.</exception>
    public static IEnumerable<ColumnBatch> Read(Stream stream, TableMapping mapping, string place, WorkbookOptions? options = null) => Open(stream, mapping, place, options).ToBatches();

    /// <summary>Opens a workbook: finds the sheet and its header, and holds the mapping against them.</summary>
    /// <param name="stream">Read to its end at once, and left open.</param>
    /// <param name="mapping">Which columns to take, and how.</param>
    /// <param name="place">What the stream is called in an error: a file or an address.</param>
    /// <param name="options">Which sheet, and where in it; null means the only sheet.</param>
    /// <exception cref="SourceFormatException">The file is no workbook, needs a password, or lacks the sheet or a column.</exception>
    /// <exception cref="ConfigurationException">The mapping contradicts itself.</exception>
    public static WorkbookTable Open(Stream stream, TableMapping mapping, string place, WorkbookOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentException.ThrowIfNullOrWhiteSpace(place);
        MappingCheck.Require(mapping, place);
        options ??= new WorkbookOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.HeaderRows, 1, nameof(options));
        return new WorkbookTable(WorkbookContent.Load(stream, options, place), mapping, options);
    }

    /// <summary>Looks at a sheet that no mapping describes: finds its header, and takes every cell as the text that it shows.</summary>
    /// <param name="stream">Read to its end at once, and left open.</param>
    /// <param name="place">What the stream is called in an error: a file or an address.</param>
    /// <param name="options">Which sheet, and which cells of it; null means the only visible sheet.</param>
    /// <exception cref="SourceFormatException">The file is no workbook, needs a password, or lacks the sheet.</exception>
    public static RawTable Inspect(Stream stream, string place, WorkbookOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrWhiteSpace(place);
        return RawTableFinder.Find(WorkbookContent.Load(stream, options ?? new WorkbookOptions(), place));
    }
}
