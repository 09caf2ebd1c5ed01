using System.Globalization;
using Analytics.Core;
using ExcelDataReader;

namespace Analytics.Sources.Tables;

/// <summary>A sheet's cells; rows and columns are counted from 0.</summary>
internal sealed record WorkbookSheet(string Name, string Place, IReadOnlyList<object?[]> Rows, IReadOnlyList<CellRange> Merged)
{
    /// <summary>The text cells of the whole sheet, also outside the area that is read.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    public static bool IsBlank(object? cell) => cell is null || (cell is string text && string.IsNullOrWhiteSpace(text));

    /// <summary>A cell as text: numbers in their shortest form, dates and times in ISO form.</summary>
    public static string Text(object? cell) => cell switch
    {
        null => "",
        string text => text.Trim(),
        DateTime date => date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>A cell's address, such as B7.</summary>
    public static string Address(int row, int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + (rest - 1) % 26) + letters;
        return string.Create(CultureInfo.InvariantCulture, $"{letters}{row + 1}");
    }

    /// <summary>A cell's value, or null where the sheet has no such cell: a damaged file may merge cells that lie outside.</summary>
    public object? Cell(int row, int column) => row >= 0 && row < Rows.Count && column >= 0 && column < Rows[row].Length ? Rows[row][column] : null;

    /// <summary>A cell's value or, where the cell is blank and merged with others, the value that it shows.</summary>
    public object? Shown(int row, int column)
    {
        var cell = Cell(row, column);
        if (!IsBlank(cell))
            return cell;
        foreach (var range in Merged)
        {
            if (row >= range.FromRow && row <= range.ToRow && column >= range.FromColumn && column <= range.ToColumn)
                return Cell(range.FromRow, range.FromColumn);
        }

        return null;
    }

    /// <summary>The names of the columns on one or more rows: for each what its cells show, each text once.</summary>
    public string[] Header(int row, int rows)
    {
        var last = Math.Min(row + rows, Rows.Count) - 1;
        var width = Merged.Where(r => last >= r.FromRow && row <= r.ToRow).Select(r => r.ToColumn + 1).Concat(Rows.Skip(row).Take(last - row + 1).Select(r => r.Length)).Max();
        return [.. Enumerable.Range(0, Math.Min(width, Rows.Max(r => r.Length))).Select(Name)];

        string Name(int column)
        {
            var parts = Enumerable.Range(row, last - row + 1).Select(r => Text(Shown(r, column))).Where(t => t.Length > 0).ToList();
            return string.Join(' ', parts.Where((p, i) => i == 0 || p != parts[i - 1]));
        }
    }

    /// <summary>The sheet with nothing outside an area; rows and columns keep their numbers.</summary>
    public WorkbookSheet Within(CellArea? area)
    {
        if (area is null)
            return this;
        var rows = Rows.Take(area.ToRow + 1).Select((cells, row) => row < area.FromRow ? [] : cells.Take(area.ToColumn + 1).Select((cell, column) => column < area.FromColumn ? null : cell).ToArray()).ToList();
        if (rows.TrueForAll(r => r.All(IsBlank)))
            throw new SourceFormatException(Place, $"nothing in the cells {Address(area.FromRow, area.FromColumn)}:{Address(area.ToRow, area.ToColumn)}", "a range with a header and rows", "Correct the range in the source's mapping.");
        return this with { Rows = rows };
    }
}
