using System.Globalization;
using Analytics.Core;
using CsvHelper;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads a small comma-separated configuration file row by row; errors name file, line and column.</summary>
internal sealed class CsvRows
{
    private readonly string file;
    private readonly CsvReader csv;

    private CsvRows(string file, CsvReader csv)
    {
        this.file = file;
        this.csv = csv;
    }

    /// <summary>Where the current row stands.</summary>
    public string Place => string.Create(CultureInfo.InvariantCulture, $"{file}, line {csv.LineNumber}");

    /// <summary>Reads every row of a file that must have the given columns.</summary>
    public static IReadOnlyList<T> Read<T>(string file, IReadOnlyList<string> columns, Func<CsvRows, T> row)
    {
        if (!File.Exists(file))
            throw new ConfigurationException(file, "the file does not exist", $"a comma-separated file with the columns {string.Join(", ", columns)}", "Restore it from version control.");
        using var csv = CsvReader.FromFile(file, new CsvReaderOptions { Separator = ',', TrimWhitespace = true, TrackLineNumbers = true, FieldCountMismatch = CsvFieldCountHandling.Throw });
        try
        {
            csv.ReadHeader();
            var header = csv.Headers.ToArray();
            var missing = columns.Where(c => !header.Contains(c, StringComparer.Ordinal)).ToList();
            if (missing.Count > 0)
                throw new ConfigurationException($"{file}, line 1", $"column {string.Join(", ", missing)} is missing", $"the columns {string.Join(", ", columns)}", "Add the column and run again.");
            var reader = new CsvRows(file, csv);
            var rows = new List<T>();
            while (csv.Read())
                rows.Add(row(reader));
            return rows;
        }
        catch (CsvFormatException e)
        {
            throw new ConfigurationException($"{file}, line {e.LineNumber}", $"the line does not fit ({e.Message.TrimEnd('.')})", "as many fields as the header has, with quotes in pairs", "Correct the line and run again.", e);
        }
    }

    /// <summary>The text of a column; empty when blank.</summary>
    public string Text(string column) => csv.GetString(column);

    /// <summary>A text that must not be blank.</summary>
    public string Required(string column) => Text(column) is { Length: > 0 } text ? text : throw Wrong(column, "a text");

    /// <summary>A number with a decimal point, or null when blank.</summary>
    public double? Number(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
            return null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(column, "a number with a decimal point");
    }

    /// <summary>A whole number.</summary>
    public int Integer(string column) =>
        int.TryParse(Text(column), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(column, "a whole number");

    /// <summary>The ages of the columns age_from and age_to; open upwards when age_to is blank.</summary>
    public AgeRange Ages()
    {
        var from = Integer("age_from");
        var to = Text("age_to").Length == 0 ? Age.Oldest : Integer("age_to");
        if (from is < 0 or > Age.Oldest)
            throw Wrong("age_from", "an age from 0 to 105");
        return to >= from && to <= Age.Oldest ? new AgeRange(from, to) : throw Wrong("age_to", "an age from age_from to 105, or blank for no upper end");
    }

    /// <summary>One of a few words, and what each means.</summary>
    public T Choice<T>(string column, params (string Word, T Meaning)[] words)
    {
        foreach (var (word, meaning) in words)
        {
            if (word == Text(column))
                return meaning;
        }

        throw Wrong(column, $"one of {string.Join(", ", words.Select(w => w.Word.Length == 0 ? "(blank)" : w.Word))}");
    }

    /// <summary>An error about a column of the current row.</summary>
    public ConfigurationException Wrong(string column, string expected) =>
        new(Place, $"column \"{column}\" has \"{Text(column)}\"", expected, "Correct the line and run again.");
}
