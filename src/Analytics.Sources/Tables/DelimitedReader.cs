using Analytics.Core;
using Analytics.Core.Columns;

namespace Analytics.Sources.Tables;

/// <summary>Reads delimited files (csv), plain or compressed with gzip, into columns.</summary>
public static class DelimitedReader
{
    /// <summary>Reads a file's rows.</summary>
    /// <param name="stream">Read to its end at once, and left open.</param>
    /// <param name="mapping">Which columns to take, and how.</param>
    /// <param name="place">What the stream is called in an error: a file or an address.</param>
    /// <param name="options">What of the layout is found out; null means that the mapping states it.</param>
    /// <exception cref="SourceFormatException">Here: the file is something else, or lacks a column. While enumerating: a row does not fit.</exception>
    /// <exception cref="ConfigurationException">The mapping contradicts itself.</exception>
    public static IEnumerable<ColumnBatch> Read(Stream stream, TableMapping mapping, string place, DelimitedOptions? options = null) => Open(stream, mapping, place, options).ToBatches();

    /// <summary>Opens a file: finds out its encoding, delimiter and header, and holds the mapping against them.</summary>
    /// <param name="stream">Read to its end at once, and left open.</param>
    /// <param name="mapping">Which columns to take, and how.</param>
    /// <param name="place">What the stream is called in an error: a file or an address.</param>
    /// <param name="options">What of the layout is found out; null means that the mapping states it.</param>
    /// <exception cref="SourceFormatException">The file is something else, or lacks a column.</exception>
    /// <exception cref="ConfigurationException">The mapping contradicts itself.</exception>
    public static DelimitedTable Open(Stream stream, TableMapping mapping, string place, DelimitedOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentException.ThrowIfNullOrWhiteSpace(place);
        MappingCheck.Require(mapping, place);
        options ??= new DelimitedOptions();
        return new DelimitedTable(DelimitedContent.Load(stream, mapping, options, place), mapping, options, place);
    }

    /// <summary>Looks at a file that no mapping describes: finds its encoding, delimiter, header and notes, and takes every field as text.</summary>
    /// <param name="stream">Read to its end at once, and left open.</param>
    /// <param name="place">What the stream is called in an error: a file or an address.</param>
    /// <exception cref="SourceFormatException">The file is something else.</exception>
    public static RawTable Inspect(Stream stream, string place)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrWhiteSpace(place);
        return RawTableFinder.Find(stream, place);
    }
}
