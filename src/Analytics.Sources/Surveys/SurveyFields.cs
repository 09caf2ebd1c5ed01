using Analytics.Sources.Tables;

namespace Analytics.Sources.Surveys;

/// <summary>The fields of a table by the names of its columns, and the faults that are found in them.</summary>
internal sealed class SurveyFields
{
    private readonly RawTable table;
    private readonly Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);

    public SurveyFields(RawTable table)
    {
        this.table = table;
        for (var i = 0; i < table.Header.Count; i++)
            places.TryAdd(table.Header[i], i);
    }

    /// <summary>What is wrong so far.</summary>
    public List<SurveyFault> Faults { get; } = [];

    /// <summary>Number of rows.</summary>
    public int Count => table.Rows.Count;

    /// <summary>Notes every column that is wanted and not there.</summary>
    public void Require(IEnumerable<string> columns)
    {
        foreach (var column in columns.Where(c => c.Length > 0 && !places.ContainsKey(c)).Distinct())
            Faults.Add(new SurveyFault(0, column, "the file has no such column", $"one of its columns to be called so; it has {string.Join(", ", table.Header.Take(60))}"));
    }

    /// <summary>A field, trimmed; empty for a column without name.</summary>
    public string Text(int row, string column)
    {
        if (column.Length == 0)
            return "";
        var (cells, place) = (table.Rows[row], places[column]);
        return place < cells.Length ? cells[place].Trim() : "";
    }

    /// <summary>A field that must not be blank.</summary>
    public string Required(int row, string column)
    {
        var text = Text(row, column);
        if (column.Length > 0 && text.Length == 0)
            Fault(row, column, "nothing stands there", "a name");
        return text;
    }

    /// <summary>The file's row, as a person sees it.</summary>
    public int Line(int row) => table.HeaderLine + 1 + row;

    /// <summary>Notes a fault; rows count from the header, as a person sees them.</summary>
    public void Fault(int row, string column, string found, string expected) => Faults.Add(new SurveyFault(Line(row), column, found, expected));

    /// <summary>A number with decimal point or comma, or null when the text is none.</summary>
    public static double? Number(string text) =>
        double.TryParse(text.Replace(',', '.'), System.Globalization.NumberStyles.AllowLeadingSign | System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
