using System.Text;

namespace Analytics.Samples.Files;

/// <summary>Builds csv: header, rows, line feeds, quotes only where needed (RFC 4180).</summary>
internal sealed class CsvText
{
    /// <summary>The value of every file's last column, <c>source</c>: all is invented.</summary>
    public const string Invented = "oppdiktet";

    private readonly StringBuilder text = new();
    private readonly char separator;
    private readonly int columns;

    /// <summary>Starts a file; the column <c>source</c> is added as the last.</summary>
    public CsvText(char separator, params string[] header)
    {
        this.separator = separator;
        columns = header.Length;
        Line([.. header, "source"]);
    }

    /// <summary>Adds a row, and says that it is invented.</summary>
    public void Add(params string[] cells)
    {
        if (cells.Length != columns)
            throw new ArgumentException($"A row has {cells.Length} cells where the header has {columns} columns: {string.Join(separator, cells)}", nameof(cells));
        Line([.. cells, Invented]);
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    private void Line(string[] cells) => text.AppendJoin(separator, cells.Select(Quoted)).Append('\n');

    private string Quoted(string cell) =>
        cell.Contains(separator) || cell.Contains('"') || cell.Contains('\n') ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : cell;
}
