using System.Text;

namespace Analytics.Sources.Tables;

/// <summary>How a delimited file or a sheet becomes columns.</summary>
/// <param name="Columns">The columns to take, in the order in which they stand in the batches; others are left out.</param>
public sealed record TableMapping(IReadOnlyList<TableColumn> Columns)
{
    /// <summary>What separates fields. Null by default: whichever of comma, semicolon and tab the header has most of, or a bar where it has none of them.</summary>
    public char? Delimiter { get; init; }

    /// <summary>
    /// How the file is encoded; a file that is not is refused. Null by default: the byte order mark, else UTF-16 where every other byte is 0, else UTF-8 if the whole file is valid UTF-8,
    /// else Windows-1252 if it has bytes 80-9F, else ISO-8859-1.
    /// </summary>
    public Encoding? Encoding { get; init; }

    /// <summary>The line on which the header stands, counted from 1, the default; SSB's statbank puts a title and an empty line before it.</summary>
    public int HeaderLine { get; init; } = 1;

    /// <summary>Columns with one text throughout, by name; they stand last.</summary>
    public IReadOnlyDictionary<string, string> Constants { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What becomes of fields that are no number, and where they are counted. Null by default: the file is refused.</summary>
    public BadValues? BadValues { get; init; }

    /// <summary>Columns that become rows, or null.</summary>
    public UnpivotMapping? Unpivot { get; init; }
}
