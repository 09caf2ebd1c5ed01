using System.Text;

namespace Analytics.Samples.Files;

/// <summary>Builds csv: header, rows, line feeds, quotes only where needed (RFC 4180).</summary>
internal sealed class CsvText
{
    /// <summary>What the column <c>source</c> of every file says.</summary>
    public const string Invented = "oppdiktet";

    private const string SourceColumn = "source";

    private readonly StringBuilder text = new();
    private readonly char separator;
    private readonly int columns;
    private readonly int sourceAt;

    /// <summary>Starts a file; a header without the column <c>source</c> gets it as the last.</summary>
    public CsvText(char separator, params string[] header)
    {
        this.separator = separator;
        string[] withSource = header.Contains(SourceColumn) ? header : [.. header, SourceColumn];
        columns = withSource.Length - 1;
        sourceAt = Array.IndexOf(withSource, SourceColumn);
        Line(withSource);
    }

    /// <summary>Adds a row of the cells beside <c>source</c>, and says there that it is invented.</summary>
    public void Add(params string[] cells)
    {
        if (cells.Length != columns)
            throw new ArgumentException($"A row has {cells.Length} cells where the header has {columns} columns beside {SourceColumn}: {string.Join(separator, cells)}", nameof(cells));
        Line([.. cells[..sourceAt], Invented, .. cells[sourceAt..]]);
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    private void Line(string[] cells) => text.AppendJoin(separator, cells.Select(Quoted)).Append('\n');

    private string Quoted(string cell) =>
        cell.Contains(separator) || cell.Contains('"') || cell.Contains('\n') ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : cell;
}
